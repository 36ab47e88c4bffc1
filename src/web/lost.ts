import type { Language } from '../text/language.js'
import { WEB_ERROR } from '../text/messages/web-error.js'

/**
 * Say that what draws cannot be loaded: nothing of it is needed for that. The page is loaded anew when somebody asks for it,
 * and by itself when the connection is back.
 */
export function sayLost(root: HTMLElement, language: Language): void {
  const part = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text: string) => {
    const made = document.createElement(tag)
    made.className = className
    made.textContent = text
    return made
  }
  const again = part('button', 'button', WEB_ERROR['web.error.retry'][language])
  const reload = (): void => location.reload()
  again.type = 'button'
  again.addEventListener('click', reload)
  addEventListener('online', reload)
  const said = part('div', 'state state-failed', '')
  said.setAttribute('role', 'alert')
  said.append(
    part('h1', 'state-title', WEB_ERROR['web.error.lost'][language]),
    part('p', 'state-text', WEB_ERROR['web.error.network'][language]),
    again,
  )
  document.documentElement.lang = language
  document.title = WEB_ERROR['web.error.lost'][language]
  const main = part('main', 'content', '')
  main.append(said)
  root.replaceChildren(main)
}
