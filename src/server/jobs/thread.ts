import type { MessagePort } from 'node:worker_threads'
import { move } from 'piscina'
import { InputError } from '../../data/problem.js'
import { answerQuestion, type Kind, type Question } from '../../report/answers/index.js'
import { QuestionError } from '../../report/answers/question-error.js'
import { tableBytes } from '../../report/answers/table.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { officeBytes } from '../office/deeds.js'
import { briefingBytes } from './briefing-job.js'
import { blockOf, mergedAnswer, runAnswer } from './study-run.js'
import { type Deed, type Reply, refusalOf, type Task } from './tasks.js'
import { workspaceOf } from './thread-data.js'

/** At most so often does a thread tell how far it is, ms. */
const TELL_EVERY = 200

type Asked = Exclude<Deed, { readonly type: 'load' }>

/** Do one task in this thread. Everything of this file runs in a thread of its own (see pool.ts). */
export default async function perform({ port, ...task }: Task & { readonly port: MessagePort }): Promise<Reply> {
  let told = 0
  const onProgress = (share: number): void => {
    if (performance.now() - told < TELL_EVERY) return
    told = performance.now()
    port.postMessage(share)
  }
  try {
    const workspace = workspaceOf(task)
    // Whatever it is to be used for, it is loaded.
    if (task.deed.type === 'load') return new Uint8Array()
    if (workspace === undefined) {
      const { engine, data } = task.basis
      return { code: 'BASIS_ELSEWHERE', facts: { engine, data } }
    }
    const bytes = await bytesOf(workspace, task.deed, onProgress)
    // Handed over and not copied; a slice of shared memory cannot be handed over.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
    return move(own) as Uint8Array
  } catch (error) {
    if (error instanceof InputError || error instanceof QuestionError) return refusalOf(error)
    throw error
  } finally {
    port.close()
  }
}

async function bytesOf(workspace: Workspace, deed: Asked, onProgress: (share: number) => void): Promise<Uint8Array> {
  if (deed.type === 'table') return tableBytes(workspace, deed.question, deed.wanted)
  if (deed.type === 'workbook' || deed.type === 'requests' || deed.type === 'intake')
    return officeBytes(workspace, deed)
  if (deed.type === 'briefing') return briefingBytes(workspace, deed.work, onProgress)
  if (deed.type === 'run') return runAnswer(workspace, deed.run)
  if (deed.type === 'block') return blockOf(workspace, deed.run, deed.from, deed.to)
  if (deed.type === 'merge') return mergedAnswer(workspace, deed.run, deed.blocks)
  const answer = await answerQuestion(workspace, deed.kind as Kind, deed.question as Question, { onProgress })
  return new TextEncoder().encode(`${JSON.stringify(answer, null, 2)}\n`)
}
