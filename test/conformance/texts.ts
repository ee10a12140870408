/** What a person at Google reads of the suite; error texts and claims stay English, as the result is for us. */
export const texts = {
  menu: { zh: '一致性测试（开发版）', en: 'Conformance (development build)' },
  run: { zh: '运行', en: 'Run' },
  title: { zh: '一致性测试', en: 'Conformance' },
  lead: {
    zh: '本测试只在名称以 conformance 开头的临时工作表中操作，约需半小时；期间会暂时改变表格的语言区域和时区，并向您本人发送邮件。请保持此窗口打开。',
    en: 'The suite works on tabs of its own, whose names begin with conformance, for about half an hour. Meanwhile the spreadsheet has another locale and time zone, and mail goes to yourself. Keep this window open.',
  },
  start: { zh: '开始', en: 'Start' },
  goOn: { zh: '继续上次中断的运行', en: 'Go on where a run was left' },
  progress: { zh: '已完成 {done} / {of}', en: '{done} of {of} done' },
  done: {
    zh: '共 {cases} 项，{differences} 项不同，{reported} 项待确认。请下载结果并发给我们。',
    en: '{cases} cases, {differences} differ, {reported} report what was not known. Please download the result and send it to us.',
  },
  download: { zh: '下载 JSON', en: 'Download JSON' },
  failed: { zh: '运行中断：{message}', en: 'The run stopped: {message}' },
} as const;
