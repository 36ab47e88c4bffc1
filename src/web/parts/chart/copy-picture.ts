/**
 * Put a picture into the clipboard. @param made called at once, since a browser lets only what a person just did write there
 * @returns whether it is there: not every browser can, and none may outside a secure context
 */
export async function copyPicture(made: () => Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard === undefined) return false
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': made() })])
    return true
  } catch {
    return false
  }
}
