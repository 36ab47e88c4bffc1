import { expect, it } from 'vitest'
import { copyOf, giveBack, keepRooms, roomFor, roomToFill } from '../../src/model/rooms.js'
import { yearly, yearlyOf } from '../../src/model/yearly.js'

const LENGTH = 7

it('room is nobody else’s until it is given back, and new where nothing is kept', () => {
  const before = roomFor(LENGTH)
  giveBack(before)
  expect(roomFor(LENGTH)).not.toBe(before)
  keepRooms()
  // Given out before anything was kept: not this one's to use again.
  giveBack(before)
  expect(roomFor(LENGTH)).not.toBe(before)
  const [one, other] = [roomFor(LENGTH).fill(3), roomFor(LENGTH)]
  expect(other).not.toBe(one)
  giveBack(one)
  giveBack(one)
  expect(roomFor(LENGTH + 1)).not.toBe(one)
  const again = roomFor(LENGTH)
  expect(again).toBe(one)
  expect([...again]).toEqual(new Array(LENGTH).fill(0))
  expect(roomFor(LENGTH)).not.toBe(one)
  giveBack(again)
  const copy = copyOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7))
  expect(copy).toBe(one)
  expect([...copy]).toEqual([1, 2, 3, 4, 5, 6, 7])
  giveBack(copy)
  // Who writes every number himself has it as it is.
  expect(roomToFill(LENGTH)).toBe(copy)
  expect([...copy]).toEqual([1, 2, 3, 4, 5, 6, 7])
  // What is only a part of something is not given out here.
  giveBack(copy.subarray(0, 3))
  expect(roomFor(3).buffer).not.toBe(copy.buffer)
})

it('years that are released are made anew, and those that have been put together are left alone', () => {
  keepRooms()
  let made = 0
  const of = () =>
    yearly(3, 2, (t) => {
      made++
      return roomFor(2).fill(t)
    })
  const one = of()
  const first = one.year(1)
  one.release()
  expect(roomFor(2)).toBe(first)
  expect([[...one.year(1)], made]).toEqual([[1, 1], 2])
  const other = of()
  const whole = other.whole()
  other.release()
  expect([...whole]).toEqual([0, 0, 1, 1, 2, 2])
  expect(other.whole()).toBe(whole)
  const given = yearlyOf(Float64Array.of(1, 2, 3, 4), 2)
  given.release()
  expect([...given.year(1)]).toEqual([3, 4])
})
