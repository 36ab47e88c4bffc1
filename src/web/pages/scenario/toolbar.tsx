import { memo } from 'react'
import { Button, Slider, SliderOutput, SliderThumb, SliderTrack, Toolbar } from 'react-aria-components'
import { Choose } from '../../parts/choose.js'
import { useWords } from '../../view/use-view.js'
import type { Entry } from './cell-text.js'
import { YEARS } from './grid.js'
import { PLACES, placeOf } from './places-ahead.js'
import type { Envelope } from './use-envelope.js'

type Props = {
  readonly entry: Entry
  readonly onEntry: (entry: Entry) => void
  readonly priceYear: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isLocked: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFill: () => void
  readonly onRamp: () => void
  readonly onLock: () => void
  readonly onClear: () => void
  /** lines that are not in the table yet */
  readonly addable: readonly { readonly id: string; readonly name: string }[]
  readonly onAdd: (line: string) => void
}

const entryId = ({ as, priceYear }: Entry): string =>
  as === 'share' ? 'share' : priceYear === undefined ? 'nominal' : 'real'

/** What can be done with the selected cells. Its handlers stay the same: it is not drawn again while a slider moves. */
export const SheetTools = memo(function SheetTools(props: Props) {
  const { t } = useWords()
  const { entry, onEntry, priceYear } = props
  const entries: Readonly<Record<string, Entry>> = {
    share: { as: 'share', priceYear: undefined },
    real: { as: 'amount', priceYear },
    nominal: { as: 'amount', priceYear: undefined },
  }
  return (
    <div className="tools">
      <Choose
        label={t('web.scenario.entry')}
        className="tools-entry"
        choices={Object.keys(entries).map((id) => ({
          id,
          name: t(`web.scenario.entry.${id as 'share' | 'real' | 'nominal'}`, { year: priceYear }),
        }))}
        value={entryId(entry)}
        onChange={(id) => onEntry(entries[id] as Entry)}
      />
      <Toolbar className="tools-row" aria-label={t('web.scenario.grid')}>
        <Button className="button button-quiet" isDisabled={!props.canUndo} onPress={props.onUndo}>
          {t('web.scenario.undo')}
        </Button>
        <Button className="button button-quiet" isDisabled={!props.canRedo} onPress={props.onRedo}>
          {t('web.scenario.redo')}
        </Button>
        <Button className="button button-quiet" onPress={props.onFill}>
          {t('web.scenario.fill')}
        </Button>
        <Button className="button button-quiet" onPress={props.onRamp}>
          {t('web.scenario.ramp')}
        </Button>
        <Button className="button button-quiet" onPress={props.onLock}>
          {t(props.isLocked ? 'web.scenario.unlock' : 'web.scenario.lock')}
        </Button>
        <Button className="button button-quiet" onPress={props.onClear}>
          {t('web.scenario.clear')}
        </Button>
      </Toolbar>
      {props.addable.length === 0 ? null : (
        <Choose
          label={t('web.scenario.add-line')}
          className="tools-entry"
          choices={[{ id: '', name: t('web.scenario.add-line.none') }, ...props.addable]}
          value=""
          onChange={props.onAdd}
        />
      )}
    </div>
  )
})

type SliderProps = {
  readonly envelope: Envelope
  readonly onChange: (value: number) => void
}

/** Drag the envelope from a year on: the quickest question of all. */
export function EnvelopeSlider({ envelope, onChange }: SliderProps) {
  const { t, n } = useWords()
  const { from, setFrom, value } = envelope
  return (
    <div className="slide">
      <Choose
        label={t('web.scenario.slider')}
        choices={YEARS.map((year) => ({ id: String(year), name: String(year) }))}
        value={String(from)}
        onChange={(year) => setFrom(Number(year))}
      />
      <Slider
        className="slider"
        aria-label={`${t('web.scenario.slider')} ${from}`}
        minValue={PLACES.least}
        maxValue={PLACES.most}
        step={PLACES.step}
        value={value}
        onChange={(next) => onChange(placeOf(next as number))}
      >
        <SliderOutput className="slider-value">{t('web.scenario.slider.value', { value: n(value, 1) })}</SliderOutput>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
    </div>
  )
}
