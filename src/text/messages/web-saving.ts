/** What is kept of a scenario and where: drafts, saves, those that wait, versions, and two people at one scenario. */
export const WEB_SAVING = {
  'web.scenario.save': { vi: 'Lưu', en: 'Save' },
  'web.scenario.saving': { vi: 'Đang lưu…', en: 'Saving…' },
  'web.scenario.save-copy': { vi: 'Lưu thành bản mới', en: 'Save as a new one' },
  'web.scenario.saved': { vi: 'Đã lưu, phiên bản {version}', en: 'Saved, version {version}' },
  'web.scenario.kept': {
    vi: 'Chưa lưu lên máy chủ; bản nháp giữ trên máy này lúc {at}',
    en: 'Not on the server yet; the draft is kept on this machine since {at}',
  },
  'web.scenario.not-kept': {
    vi: 'Trình duyệt không còn chỗ giữ bản nháp: hãy lưu ngay.',
    en: 'The browser has no room for the draft: save now.',
  },
  'web.scenario.save-failed': {
    vi: 'Chưa lưu được lên máy chủ ({why}). Bản nháp vẫn còn trên máy này; hãy thử lại.',
    en: 'The server did not take it ({why}). The draft is safe on this machine; try again.',
  },
  'web.scenario.save-waits': {
    vi: 'Chưa lưu được lên máy chủ ({why}). Bản nháp vẫn còn trên máy này; cứ sửa tiếp hoặc sang trang khác, trang sẽ tự lưu khi máy chủ trả lời, kể cả sau khi tải lại.',
    en: 'The server did not take it ({why}). The draft is safe on this machine; go on here or on another page: it is saved once the server answers, after a reload too.',
  },
  'web.scenario.no-answer': { vi: 'không liên lạc được', en: 'no answer' },
  'web.scenario.waiting': {
    vi: 'Kịch bản “{name}” chưa lưu được lên máy chủ ({why}). Bản nháp vẫn còn trên máy này; trang sẽ tự lưu khi máy chủ trả lời.',
    en: 'The server did not take the scenario “{name}” ({why}). The draft is safe on this machine and is saved once the server answers.',
  },
  'web.scenario.waiting.saved': {
    vi: 'Đã lưu kịch bản “{name}” lên máy chủ, phiên bản {version}.',
    en: 'The scenario “{name}” is on the server now, version {version}.',
  },
  'web.scenario.waiting.conflict': {
    vi: 'Kịch bản “{name}” chưa lưu: trong lúc chờ, {who} đã lưu phiên bản khác. Cả hai bản còn nguyên; mở kịch bản để chọn bản sẽ dùng.',
    en: 'The scenario “{name}” is not saved: while it waited, {who} saved another version. Both are whole; open it to choose.',
  },
  'web.scenario.waiting.refused': {
    vi: 'Máy chủ không nhận kịch bản “{name}” ({why}). Bản nháp vẫn còn trên máy này; mở kịch bản để sửa.',
    en: 'The server refused the scenario “{name}” ({why}). The draft is safe on this machine; open it to repair it.',
  },
  'web.scenario.waiting.open': { vi: 'Mở kịch bản', en: 'Open the scenario' },
  'web.scenario.adopted': {
    vi: 'Đã mở lại bản nháp chưa lưu, sửa lần cuối {at}.',
    en: 'The draft you had not saved, last changed {at}, is open again.',
  },
  'web.scenario.discard': { vi: 'Bỏ bản nháp', en: 'Discard the draft' },
  'web.scenario.discard-sure': { vi: 'Bỏ mọi thay đổi chưa lưu?', en: 'Discard all that is not saved?' },
  'web.scenario.other-tab': {
    vi: 'Kịch bản này còn một bản nháp khác, ở thẻ khác, sửa lần cuối {at}. Hai bản giữ riêng, không bản nào mất.',
    en: 'Another tab has a draft of this scenario too, last changed {at}. Both are kept apart; neither is lost.',
  },
  'web.scenario.versions': { vi: 'Các phiên bản đã lưu', en: 'Saved versions' },
  'web.scenario.versions.open': { vi: 'Mở lại', en: 'Open again' },
  'web.scenario.versions.none': { vi: 'Chưa lưu phiên bản nào.', en: 'No version saved yet.' },
  'web.scenario.versions.row': { vi: 'Phiên bản {version}, {at}, {who}', en: 'Version {version}, {at}, {who}' },

  'web.scenario.conflict': { vi: 'Có người đã lưu phiên bản khác', en: 'Somebody has saved another version' },
  'web.scenario.conflict.text': {
    vi: 'Trong lúc bạn sửa, {who} đã lưu phiên bản {version} lúc {at}. Cả hai bản còn nguyên; chọn bản sẽ dùng.',
    en: 'While you were editing, {who} saved version {version} at {at}. Both are whole; choose which to go on with.',
  },
  'web.scenario.conflict.yours': { vi: 'Bản của bạn', en: 'Yours' },
  'web.scenario.conflict.theirs': { vi: 'Bản trên máy chủ', en: 'On the server' },
  'web.scenario.conflict.same': { vi: 'Hai bản giống nhau trong bảng chi.', en: 'Both have the same spending.' },
  'web.scenario.conflict.keep': { vi: 'Lưu bản của tôi', en: 'Save mine' },
  'web.scenario.conflict.take': { vi: 'Dùng bản trên máy chủ', en: 'Take theirs' },
  'web.scenario.conflict.copy': { vi: 'Lưu bản của tôi thành bản mới', en: 'Save mine as a new scenario' },
} as const
