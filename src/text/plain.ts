/** Lower case without accents, to search by; đ is a letter of its own and has no accent to take off. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
