import type { Messages } from './message.ts';

/** What can be wrong with any Markdown file of an office: checklists and runbooks alike. */
export const markdownMessages = {
  'markdown.tooLong': {
    ko: '파일이 너무 깁니다({{length}}자, 한도 {{limit}}자). 여러 파일로 나누십시오.',
    en: 'The file is too long ({{length}} characters, the limit is {{limit}}). Split it into several files.',
  },
  'markdown.tooDeep': {
    ko: '빈 줄 없이 너무 길게 이어지거나({{limit}}자까지) 너무 깊이 중첩되어 읽을 수 없습니다. 빈 줄로 나누거나 중첩을 줄이십시오.',
    en: 'This runs on too long without an empty line (up to {{limit}} characters) or is nested too deeply to read. Break it up or nest less.',
  },
  'markdown.frontMatter': {
    ko: '머리말(--- 사이)이 올바른 YAML이 아닙니다: {{detail}}. 해당 위치를 고치십시오.',
    en: 'The front matter (between the --- lines) is not valid YAML: {{detail}}. Mend it at this place.',
  },
} as const satisfies Messages;
