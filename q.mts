import { loadWorkspace } from './src/scenarios/workspace.js'
import { openScenarios } from './src/report/answers/open.js'
import { worldsFor } from './src/scenarios/narrow.js'
import { worthDeciding, isMovable } from './src/report/briefing/worth-deciding.js'
import { jointOf } from './src/scenarios/joint.js'
const m=(s:string)=>{const a=process.memoryUsage(); console.log(s.padEnd(14),'rss',(a.rss/1048576).toFixed(0),'heap',(a.heapUsed/1e6).toFixed(0),'/',(a.heapTotal/1e6).toFixed(0),'ab',(a.arrayBuffers/1e6).toFixed(0),'max',(process.resourceUsage().maxRSS/1024).toFixed(0), performance.now().toFixed(0))}
m('start')
const w=loadWorkspace('data'); m('load')
const plan=w.plans.get('tinh-mau')!
const named=[{field:'scenario',id:'baseline'}] as any
const q={plan:'tinh-mau',scenario:'baseline',paths:10000,seed:1,boundary:'old',length:'full',language:'vi'} as any
import { askedIn } from './src/report/answers/kind.js'
const { prepared, runs } = openScenarios(w, plan, q, askedIn('scenario',['baseline'],{}), []); m('open')
const run=runs.at(-1)!
const worlds=worldsFor(prepared, run.scenario); m('worlds')
const picked=worthDeciding(worlds, run.projection.assessments,'full'); m('picked')
for (const {fan} of run.projection.assessments); m('fans')
for (const {reachedBy} of run.projection.assessments); m('reachedBy')
jointOf(plan, run.projection); m('joint')
import { prepareRun } from './src/scenarios/prepare.js'
import { costToReach } from './src/scenarios/cost.js'
const g=(s:string)=>{globalThis.gc?.(); m(s)}
const ids=picked.map(p=>p.target)
g('--- before')
const costs=prepareRun(w,{...plan,targets:ids},{seed:1,boundary:'old',paths:2000}); g('costs prepared')
for (const t of ids) { costToReach(costs, run.scenario, {target:t, probability:0.8, scope:'envelope'}); m('cost raw'); g('cost gc') }
