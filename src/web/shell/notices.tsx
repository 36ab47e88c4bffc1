import { useView, useWords } from '../view/use-view.js'

/** What an old or wrong address said that was repaired. */
export function Notices() {
  const { t } = useWords()
  const { notices, dismissNotices } = useView()
  if (notices.length === 0) return null
  return (
    <div className="notice" role="status">
      <div>
        <strong>{t('web.notice.title')}.</strong>{' '}
        {notices.map(({ key, facts }) => (
          <span key={`${key}${JSON.stringify(facts)}`}>{t(key, facts)} </span>
        ))}
      </div>
      <button type="button" className="notice-close" onClick={dismissNotices} aria-label={t('web.close')}>
        ×
      </button>
    </div>
  )
}
