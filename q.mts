import { loadWorkspace } from './src/scenarios/workspace.js'
import { prepareRun,prepareFrame } from './src/scenarios/prepare.js'
import { runScenario } from './src/scenarios/run-scenario.js'
const m=(s:string)=>{const a=process.memoryUsage(); console.log(s.padEnd(14),'rss',(a.rss/1e6).toFixed(0),'heap',(a.heapUsed/1e6).toFixed(0),'/',(a.heapTotal/1e6).toFixed(0),'ab',(a.arrayBuffers/1e6).toFixed(0),'max',(process.resourceUsage().maxRSS/1e3).toFixed(0), performance.now().toFixed(0))}
m('start')
const w=loadWorkspace('data'); m('load')
const plan=w.plans.get('tinh-mau')!
const f=prepareFrame(w,plan,{paths:10000,seed:1,boundary:'old'}); m('frame'); 
const p=prepareRun(w,plan,{paths:10000,seed:1,boundary:'old'}); m('prepared')
globalThis.gc?.(); m('gc')
let sum=0; for (const d of p.simulation.draws.values()) sum+=d.values.byteLength; console.log('draws',p.simulation.draws.size,sum/1e6); 
let r2=0; for (const d of p.simulation.ranks.values()) r2+=d.draws.ranks.byteLength+d.draws.aboveMean.byteLength; console.log('ranks',p.simulation.ranks.size,r2/1e6)
const pol:any=p.policy; console.log(Object.keys(pol)); let b=0; for (const l of pol.base.money.lines.values()) b+=l.byteLength; console.log('money lines',pol.base.money.lines.size,b/1e6); let dd=0; for (const l of pol.base.drivers.paths.values()) dd+=l.byteLength; console.log('drivers',dd/1e6)
let de=0; for (const l of pol.delivery.values()) for (const v of Object.values(l) as any) de+=v.byteLength; console.log('delivery',pol.delivery.size,de/1e6); console.log('responses',pol.responses.length, 'spill',pol.spillovers.length)
const r=runScenario(p,w.budget.scenarios.get('baseline')!); m('run'); globalThis.gc?.(); m('gc')
