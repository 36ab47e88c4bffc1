import type { ComponentProps, MouseEvent } from 'react'
import { useView } from '../view/use-view.js'
import type { View } from '../view/view.js'

type Props = Omit<ComponentProps<'a'>, 'href'> & { readonly to: Partial<View> }

/** A real link to a view: opened here on a plain click, by the browser on any other. */
export function Link({ to, onClick, ...rest }: Props) {
  const { hrefTo, go } = useView()
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    go(to)
  }
  return <a {...rest} href={hrefTo(to)} onClick={open} />
}
