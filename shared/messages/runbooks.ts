import type { Messages } from './message.ts';

export const runbookMessages = {
  'runbook.notFound': {
    ko: '조치 절차 “{{runbook}}” 파일이 없습니다. 조치 절차 목록에서 다시 고르십시오.',
    en: 'There is no runbook “{{runbook}}”. Choose one from the list of runbooks.',
  },
  'runbook.noStep': {
    ko: '조치 절차 “{{runbook}}”에 {{step}}번 단계가 없습니다. 절차를 다시 여십시오.',
    en: 'The runbook “{{runbook}}” has no step {{step}}. Open the runbook again.',
  },
  'runbook.manualStep': {
    ko: '{{step}}번 단계에는 실행할 명령이 없습니다. 담당자가 직접 하는 단계입니다.',
    en: 'Step {{step}} has no command to run. A person does this step.',
  },
  'runbook.noService': {
    ko: '서비스 “{{service}}” 항목이 카탈로그에 없습니다. 서비스를 다시 고르십시오.',
    en: 'The catalogue has no service “{{service}}”. Choose the service again.',
  },
  'runbook.needsService': {
    ko: '이 명령의 {{parameter}} 값을 채우려면 서비스를 먼저 골라야 합니다.',
    en: 'Choose a service first: the command needs it for {{parameter}}.',
  },
  'runbook.noValue': {
    ko: '서비스 “{{service}}”의 점검에는 {{parameter}}에 넣을 값이 없습니다. 다른 단계를 쓰거나 카탈로그에 알맞은 점검을 추가하십시오.',
    en: 'No check of the service “{{service}}” gives a value for {{parameter}}. Use another step, or add a fitting check to the catalogue.',
  },
  'runbook.badValue': {
    ko: '서비스 “{{service}}”의 값에 제어 문자가 있거나 값이 “-”로 시작하여 {{parameter}}에 넣지 않았습니다. 카탈로그의 값을 고치십시오.',
    en: 'A value of the service “{{service}}” holds a control character or begins with “-”, so {{parameter}} was not filled. Mend the value in the catalogue.',
  },
  'runbook.unknownParameter': {
    ko: '명령에 알 수 없는 매개변수 {{parameter}} 표시가 있습니다. 쓸 수 있는 것은 {{allowed}}입니다.',
    en: 'The command has an unknown parameter {{parameter}}. What can be used: {{allowed}}.',
  },
  'runbook.quotedParameter': {
    ko: '매개변수 {{parameter}} 자리가 따옴표 안이거나 값을 안전하게 넣을 수 없는 곳입니다. 따옴표 없이 쓰거나, 먼저 변수에 담아(url={{parameter}}) 그 변수를 쓰십시오.',
    en: 'The parameter {{parameter}} stands inside quotes or where a value cannot be put safely. Write it without quotes, or put it into a variable first (url={{parameter}}) and use that.',
  },
  'runbook.unreadable': {
    ko: '조치 절차 파일을 읽지 못했습니다: {{detail}}. 파일이 있고 읽을 수 있는지 확인하십시오.',
    en: 'The runbook file could not be read: {{detail}}. Check that it exists and may be read.',
  },
  'runbook.frontMatter': {
    ko: '머리말의 {{member}} 값이 규칙에 맞지 않습니다. 필요한 것: {{allowed}}.',
    en: 'The front matter’s {{member}} does not fit its rules. What is needed: {{allowed}}.',
  },
  'runbook.unknownMember': {
    ko: '머리말에 알 수 없는 항목 {{member}} 이름이 있습니다. 쓸 수 있는 것은 {{allowed}}입니다.',
    en: 'The front matter has an unknown member {{member}}. What can be used: {{allowed}}.',
  },
  'runbook.noSteps': {
    ko: '단계가 없습니다. 단계마다 “## 제목” 줄로 시작하십시오.',
    en: 'There are no steps. Begin each step with a line “## Title”.',
  },
  'runbook.tooManySteps': {
    ko: '단계가 {{count}}개입니다. 한 절차에 {{limit}}개까지 쓸 수 있으니 절차를 나누십시오.',
    en: 'There are {{count}} steps; one runbook holds at most {{limit}}. Split it into several.',
  },
  'runbook.emptyTitle': {
    ko: '단계 제목이 비어 있습니다. “##” 뒤에 제목을 쓰십시오.',
    en: 'The title of this step is empty. Write a title after “##”.',
  },
  'runbook.controlCharacter': {
    ko: '명령에 제어 문자({{code}})가 있습니다. 그 글자를 지우십시오.',
    en: 'The command holds a control character ({{code}}). Remove it.',
  },
  'runbook.pairId': {
    ko: '두 언어 파일의 id가 다릅니다: “{{ko}}”, “{{en}}”. 같은 id로 맞추십시오.',
    en: 'The two language files have different ids: “{{ko}}” and “{{en}}”. Give both the same id.',
  },
  'runbook.pairSteps': {
    ko: '두 언어 파일의 단계 수가 다릅니다(한국어 {{ko}}개, 영어 {{en}}개). 같은 단계를 같은 순서로 쓰십시오.',
    en: 'The two language files have different numbers of steps (Korean {{ko}}, English {{en}}). Write the same steps in the same order.',
  },
  'runbook.pairCommand': {
    ko: '{{step}}번 단계의 명령이 두 언어 파일에서 다릅니다. 똑같은 명령을 쓰십시오.',
    en: 'The command of step {{step}} differs between the two language files. Write exactly the same command.',
  },
  'runbook.mixedFiles': {
    ko: '같은 이름의 파일 {{other, 와/과}} 함께 쓸 수 없습니다. 이름.ko.md와 이름.en.md 두 개, 또는 이름.md 하나만 두십시오.',
    en: 'The file cannot be used together with {{other}}, which has the same name. Keep NAME.ko.md and NAME.en.md, or NAME.md alone.',
  },
  'runbook.sameId': {
    ko: '{{other}} 파일이 이미 id “{{id}}” 값을 쓰고 있습니다. 다른 id를 쓰십시오.',
    en: 'The id “{{id}}” is already used by {{other}}. Use another id.',
  },
} as const satisfies Messages;
