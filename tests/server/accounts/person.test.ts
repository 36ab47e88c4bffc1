import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoopback, mayListen } from '../../../src/server/accounts/loopback.js'
import { checkPassword, hashPassword, isPassword } from '../../../src/server/accounts/password.js'
import {
  bothOf,
  can,
  covers,
  hasRole,
  lesserRole,
  type Person,
  ROLES,
  type Territories,
} from '../../../src/server/accounts/person.js'

const person = (role: Person['role'], territories: Territories): Person => ({
  ...{ id: 'p', name: 'p', role, territories, via: 'session' },
})
const role = fc.constantFrom(...ROLES)
const territories: fc.Arbitrary<Territories> = fc.oneof(fc.constant('*' as const), fc.subarray(['a', 'b', 'c']))

describe('who can do what', () => {
  it('is a matter of role first', () => {
    expect(ROLES.map((held) => ROLES.filter((needed) => can(person(held, '*'), needed)).length)).toEqual([1, 2, 3, 4])
  })

  it('is bound to territories', () => {
    const bound = person('approver', ['a'])
    expect(['a', 'b'].map((one) => can(bound, 'analyst', one))).toEqual([true, false])
    expect(can(bound, 'admin', 'a')).toBe(false)
    expect(can(person('viewer', []), 'viewer', 'a')).toBe(false)
  })

  it('lets all see what is nobody’s, and those of all territories change it', () => {
    expect(can(person('viewer', ['a']), 'viewer', null)).toBe(true)
    expect(can(person('admin', ['a']), 'analyst', null)).toBe(false)
    expect(can(person('analyst', '*'), 'analyst', null)).toBe(true)
  })

  it('is never widened by taking what two have in common', () => {
    const place = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null })
    fc.assert(
      fc.property(role, role, territories, territories, role, place, (r1, r2, t1, t2, needed, where) => {
        const common = person(lesserRole(r1, r2), bothOf(t1, t2))
        if (where !== null) {
          expect(can(common, needed, where)).toBe(
            can(person(r1, t1), needed, where) && can(person(r2, t2), needed, where),
          )
        }
        expect(covers(t1, bothOf(t1, t2)) && covers(t2, bothOf(t1, t2))).toBe(true)
        expect(hasRole(r1, common.role) && hasRole(r2, common.role)).toBe(true)
      }),
    )
  })
})

describe('where the server may listen', () => {
  const here = ['127.0.0.1', '127.8.9.1', 'localhost', 'LOCALHOST', '::1', '[::1]']
  const elsewhere = ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', 'example.org', '']
  it('anywhere with people who sign in, on this machine alone without', () => {
    for (const host of here) expect([isLoopback(host), mayListen(host, false, false)]).toEqual([true, true])
    for (const host of elsewhere) {
      expect([isLoopback(host), mayListen(host, false, false)]).toEqual([false, false])
      expect([mayListen(host, true, false), mayListen(host, false, true)]).toEqual([true, true])
    }
  })
})

describe('a password', () => {
  it('is checked by length in characters and against the name, nothing else', () => {
    const refusal = (password: string, name = 'an') => {
      try {
        checkPassword(password, name)
        return undefined
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(refusal('a'.repeat(11))).toBe('PASSWORD_TOO_SHORT')
    expect(refusal('a'.repeat(12))).toBeUndefined()
    expect(refusal('ố'.normalize('NFD').repeat(11))).toBe('PASSWORD_TOO_SHORT')
    expect(refusal('Nguyễn Văn An', 'nguyễn văn an')).toBe('PASSWORD_IS_NAME')
  })

  it('is kept as argon2id with a salt of its own, and the event loop turns meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns++
    }, 1)
    const hashes = await Promise.all(Array.from({ length: 6 }, () => hashPassword('mật khẩu rất dài')))
    clearInterval(timer)
    expect(new Set(hashes).size).toBe(6)
    for (const hashed of hashes) expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(turns).toBeGreaterThan(5)
    expect(await isPassword('mật khẩu rất dài'.normalize('NFD'), hashes[0] as string)).toBe(true)
    expect(await isPassword('mat khau rat dai', hashes[0] as string)).toBe(false)
    expect(await isPassword('', null)).toBe(false)
  })

  it('is refused to be hashed when too many wait already', async () => {
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword('mật khẩu rất dài')))
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toHaveLength(8)
    for (const { status, code, retryAfter } of refused)
      expect([status, code, retryAfter]).toEqual([503, 'SIGN_IN_BUSY', 1])
    expect(await isPassword('x', await hashPassword('x'))).toBe(true)
  })
})
