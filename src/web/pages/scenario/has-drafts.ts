/** What the keys of drafts begin with. */
export const DRAFTS = 'lotrinh.draft.'

/** Whether this machine keeps any draft: looked at by every page, so without all that reads one. */
export const hasDrafts = (shelf: Storage): boolean => Object.keys(shelf).some((key) => key.startsWith(DRAFTS))
