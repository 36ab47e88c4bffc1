/**
 * Return what answers a question as before if it was among the last ones asked: who drags a slider to and fro, undoes or
 * does again comes back to the same questions.
 * @param most questions that are remembered  @param work the same question always has the same answer
 */
export function answeredBefore<Question, Answer>(
  most: number,
  work: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<string, Answer>()
  return (question) => {
    const text = JSON.stringify(question)
    const answer = answers.get(text) ?? work(question)
    // Put last: the first is the one that was asked longest ago.
    answers.delete(text)
    answers.set(text, answer)
    if (answers.size > most) answers.delete(answers.keys().next().value as string)
    return answer
  }
}
