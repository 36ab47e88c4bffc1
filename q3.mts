import { loadWorkspace } from './src/scenarios/workspace.js'
import { prepareFrame,drawPolicy,runUniforms } from './src/scenarios/prepare.js'
import { simulatePlan } from './src/scenarios/simulate-plan.js'
import { resolvePlan } from './src/scenarios/resolve.js'
const m=(s:string)=>{globalThis.gc?.();const a=process.memoryUsage(); console.log(s.padEnd(14),'rss',(a.rss/1e6).toFixed(0),'heap',(a.heapUsed/1e6).toFixed(0),'/',(a.heapTotal/1e6).toFixed(0),'ab',(a.arrayBuffers/1e6).toFixed(0),'max',(process.resourceUsage().maxRSS/1e3).toFixed(0), performance.now().toFixed(0))}
m('start')
const w=loadWorkspace('data'); m('load')
const plan=w.plans.get('tinh-mau')!
const o={paths:10000,seed:1,boundary:'old'} as any
const f=prepareFrame(w,plan,o); m('frame'); 
const sim=simulatePlan(f.resolved,w.engine.common,o); m('sim')
let sum=0; for (const d of sim.draws.values()) sum+=d.values.byteLength; console.log(sum/1e6, sim.draws.size)
const ys=[...sim.draws].map(([k,d])=>[k,d.firstYear,d.nYears]); console.log(JSON.stringify(ys.slice(0,8)))
const last=new Map(); for (const r of f.resolved) if (sim.draws.has(r.indicator.id)) last.set(r.indicator.id, Math.max(last.get(r.indicator.id)??0, r.target.year??0)); let need=0; for (const [k,d] of sim.draws) need+= (Math.max((last.get(k)??2045),2030)-d.firstYear+1)*80000; console.log('need MB',need/1e6, JSON.stringify([...last.values()].reduce((a:any,y:any)=>{a[y]=(a[y]??0)+1;return a},{})))
