import { type Called, classOf } from '../view/classes.js'

/** How full the disc of each word is: the better the chances, the fuller. */
const FILL: Readonly<Record<Called, number>> = {
  'virtually-certain': 1,
  'very-likely': 1,
  likely: 0.75,
  'about-even': 0.5,
  unlikely: 0.25,
  'very-unlikely': 0,
  'exceptionally-unlikely': 0,
  met: 1,
  missed: 0,
  'not-assessable': 0,
}

/** The shape of a verdict: a disc of chances, a square for what is decided, a broken ring where nothing is known. */
export function Mark({ called }: { readonly called: Called }) {
  const shape = called === 'met' || called === 'missed' || called === 'not-assessable' ? called : 'disc'
  return (
    <svg className={`mark v-${classOf(called)}`} viewBox="0 0 16 16" aria-hidden="true" data-shape={shape}>
      {shape === 'disc' ? <Disc fill={FILL[called]} /> : null}
      {shape === 'met' ? (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" className="mark-full" />
          <path d="m4.5 8.3 2.4 2.4 4.6-5.2" className="mark-cut" />
        </>
      ) : null}
      {shape === 'missed' ? (
        <>
          <rect x="2" y="2" width="12" height="12" rx="2.5" className="mark-ring" />
          <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" className="mark-line" />
        </>
      ) : null}
      {shape === 'not-assessable' ? <circle cx="8" cy="8" r="6" className="mark-ring mark-broken" /> : null}
    </svg>
  )
}

function Disc({ fill }: { readonly fill: number }) {
  const angle = 2 * Math.PI * fill
  const [x, y] = [8 + 6 * Math.sin(angle), 8 - 6 * Math.cos(angle)]
  return (
    <>
      <circle cx="8" cy="8" r="6" className="mark-ring" />
      {fill === 1 ? <circle cx="8" cy="8" r="6" className="mark-full" /> : null}
      {fill > 0 && fill < 1 ? (
        <path d={`M8 8V2A6 6 0 ${fill > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`} className="mark-full" />
      ) : null}
    </>
  )
}
