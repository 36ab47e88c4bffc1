import type { Text } from '../language.js'

/** The agenda of a plan. Dates in braces are already written in the reader's way. */
export const AGENDA = {
  'cli.command.agenda': {
    vi: 'agenda <kế hoạch> [--on NĂM-THÁNG-NGÀY] [--ahead 6] [--agency MÃ] [--json | --csv]: việc và báo cáo đến hạn tính đến một ngày',
    en: 'agenda <plan> [--on YYYY-MM-DD] [--ahead 6] [--agency ID] [--json | --csv]: tasks and reports due as of a day',
  },
  'agenda.title': { vi: 'Lịch công tác ngày {on}, xét đến {until}', en: 'Agenda on {on}, looking ahead to {until}' },
  'agenda.agency': { vi: 'Cơ quan: {agency}', en: 'Agency: {agency}' },
  'agenda.overdue': {
    vi: 'Nhiệm vụ có hạn trước ngày {on}, chưa ghi nhận hoàn thành',
    en: 'Tasks due before {on}, completion not recorded',
  },
  'agenda.due': { vi: 'Nhiệm vụ đến hạn từ {on} đến {until}', en: 'Tasks due from {on} to {until}' },
  'agenda.running': {
    vi: 'Nhiệm vụ đang trong thời gian thực hiện, hạn sau {until} hoặc văn bản không ghi hạn cuối',
    en: 'Tasks in their printed span, ending after {until} or without a printed end',
  },
  'agenda.recurring': {
    vi: 'Nhiệm vụ thường xuyên, định kỳ (ngày của kỳ tới)',
    en: 'Recurring tasks (day of the next occurrence)',
  },
  'agenda.waiting': {
    vi: 'Nhiệm vụ chờ hướng dẫn của Trung ương (chưa ghi nhận văn bản hướng dẫn)',
    en: 'Tasks waiting for central guidance (no document recorded)',
  },
  'agenda.later': { vi: 'Nhiệm vụ có hạn sau {until}', en: 'Tasks due after {until}' },
  'agenda.undated': { vi: 'Nhiệm vụ không có hạn cụ thể', en: 'Tasks without a dated deadline' },
  'agenda.lost': {
    vi: 'Nhiệm vụ không đọc được hạn vì bản in hỏng',
    en: 'Tasks whose deadline is lost: the print is damaged',
  },
  'agenda.done': { vi: 'Nhiệm vụ đã ghi nhận hoàn thành', en: 'Tasks recorded as completed' },
  'agenda.reports-overdue': {
    vi: 'Báo cáo, nghĩa vụ có hạn trước ngày {on}, chưa ghi nhận hoàn thành',
    en: 'Reporting duties due before {on}, completion not recorded',
  },
  'agenda.reports-ahead': {
    vi: 'Báo cáo, nghĩa vụ từ {on} đến {until}',
    en: 'Reporting duties from {on} to {until}',
  },
  'agenda.reports-later': { vi: 'Báo cáo, nghĩa vụ sau {until}', en: 'Reporting duties after {until}' },
  'agenda.reports-undated': {
    vi: 'Báo cáo, nghĩa vụ không có ngày cụ thể',
    en: 'Reporting duties without a date',
  },
  'agenda.reports-done': {
    vi: 'Báo cáo, nghĩa vụ đã ghi nhận hoàn thành',
    en: 'Reporting duties recorded as completed',
  },
  'agenda.date': { vi: 'Hạn cuối', en: 'Last day' },
  'agenda.days': { vi: 'Số ngày', en: 'Days' },
  'agenda.left': { vi: 'còn {n}', en: '{n} left' },
  'agenda.past': { vi: 'quá {n}', en: '{n} past' },
  'agenda.today': { vi: 'hôm nay', en: 'today' },
  'agenda.work': { vi: 'Nhiệm vụ, nghĩa vụ', en: 'Task or duty' },
  'agenda.lead': { vi: 'Chủ trì: {names}', en: 'Lead: {names}' },
  'agenda.coordinating': { vi: 'Phối hợp: {names}', en: 'Coordinating: {names}' },
  'agenda.who': { vi: 'Thực hiện: {names}', en: 'By: {names}' },
  'agenda.to': { vi: 'Gửi: {names}', en: 'To: {names}' },
  'agenda.deliverable': { vi: 'Kết quả: {text}', en: 'Deliverable: {text}' },
  'agenda.not-printed': { vi: 'không nêu', en: 'not printed' },
  'agenda.printed': { vi: 'Thời hạn ghi trong văn bản: {text}', en: 'Deadline (as printed): {text}' },
  'agenda.then': { vi: 'sau đó: {text}', en: 'then: {text}' },
  'agenda.starts': { vi: 'từ {date}', en: 'from {date}' },
  'agenda.dates': { vi: 'Các kỳ: {dates}', en: 'Occurrences: {dates}' },
  'agenda.previous': { vi: 'kỳ trước: {date}', en: 'previous: {date}' },
  'agenda.source': { vi: 'dòng {line}', en: 'line {line}' },
  'agenda.recorded': {
    vi: 'Ghi nhận hoàn thành ngày {date}: {document} ({by})',
    en: 'Recorded as completed on {date}: {document} ({by})',
  },
  'agenda.guided': {
    vi: 'Nhận hướng dẫn của Trung ương ngày {date}: {document} ({by})',
    en: 'Central guidance received on {date}: {document} ({by})',
  },
  'agenda.count': {
    vi: '{tasks} nhiệm vụ, {duties} báo cáo và nghĩa vụ; đã ghi nhận hoàn thành: {done}.',
    en: '{tasks} tasks, {duties} reporting duties; recorded as completed: {done}.',
  },
  'agenda.completion-note': {
    vi: 'Văn bản kế hoạch không cho biết việc nào đã xong. "Quá" chỉ có nghĩa là ngày ấy đã qua mà {file} chưa ghi nhận hoàn thành; không kết luận là chậm.',
    en: 'The plan does not say what has been completed. "Past" only means that the day has passed and no completion is recorded in {file}; it does not mean late.',
  },
  'agenda.period-note': {
    vi: '* Văn bản không ghi ngày cụ thể: lấy ngày cuối của kỳ.',
    en: '* No day is printed: the last day of the period.',
  },
  'agenda.before-note': {
    vi: '"Trước tháng", "trước ngày" hằng năm: hạn cuối là ngày liền trước. Không xét ngày nghỉ, ngày lễ.',
    en: '"Before" a month or day of each year: the last day is the one before it. Weekends and holidays are not considered.',
  },
} as const satisfies Record<string, Text>
