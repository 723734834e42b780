import type { Messages } from './message.ts';

/** What can be wrong with a runbook's file, at the place where it is. */
export const runbookFileMessages = {
  'runbook.unreadable': {
    ko: '조치 절차 파일을 읽지 못했습니다: {{detail}}. 파일이 있고 UTF-8이며 읽을 수 있는지 확인하십시오.',
    en: 'The runbook file could not be read: {{detail}}. Check that it exists, is UTF-8 and may be read.',
  },
  'runbook.noFrontMatter': {
    ko: '머리말이 없습니다. 파일을 “---” 줄로 시작하여 id와 title을 적고 “---” 줄로 닫으십시오.',
    en: 'There is no front matter. Begin the file with a line “---”, write id and title, and close it with a line “---”.',
  },
  'runbook.frontMatter': {
    ko: '머리말의 {{member}} 값이 규칙에 맞지 않습니다. 필요한 것: {{allowed}}.',
    en: 'The front matter’s {{member}} does not fit its rules. What is needed: {{allowed}}.',
  },
  'runbook.unknownMember': {
    ko: '알 수 없는 항목 “{{found}}”입니다. 쓸 수 있는 것: {{allowed}}.',
    en: '“{{found}}” is not known here. What can be used: {{allowed}}.',
  },
  'runbook.unknownMemberClose': {
    ko: '알 수 없는 항목 “{{found}}”입니다. “{{close}}” 항목을 쓰려던 것인지 확인하십시오. 쓸 수 있는 것: {{allowed}}.',
    en: '“{{found}}” is not known here. Did you mean “{{close}}”? What can be used: {{allowed}}.',
  },
  'runbook.notAmong': {
    ko: '{{name}}에 “{{found}}” 값은 쓸 수 없습니다. 쓸 수 있는 것: {{allowed}}.',
    en: '“{{found}}” cannot be used for {{name}}. What can be used: {{allowed}}.',
  },
  'runbook.notAmongClose': {
    ko: '{{name}}에 “{{found}}” 값은 쓸 수 없습니다. “{{close}}” 값을 쓰려던 것인지 확인하십시오. 쓸 수 있는 것: {{allowed}}.',
    en: '“{{found}}” cannot be used for {{name}}. Did you mean “{{close}}”? What can be used: {{allowed}}.',
  },
  'runbook.badParameterName': {
    ko: '매개변수 이름 “{{name}}”이 맞지 않습니다. 영문 소문자로 시작하고 영문 소문자, 숫자, _ 로 64자까지 적으십시오.',
    en: 'The parameter name “{{name}}” does not fit. Begin with a lower-case letter and use lower-case letters, digits and _ up to 64.',
  },
  'runbook.tooManyParameters': {
    ko: '매개변수가 {{count}}개입니다. 한 절차에 {{limit}}개까지 쓸 수 있으니 절차를 나누십시오.',
    en: 'There are {{count}} parameters; one runbook holds at most {{limit}}. Split it into several.',
  },
  'runbook.secretMember': {
    ko: '비밀 매개변수 “{{parameter}}”에는 {{member}} 항목을 쓸 수 없습니다. 비밀값은 비밀값 저장소에서만 옵니다. 그 항목을 지우십시오.',
    en: 'The secret parameter “{{parameter}}” cannot have {{member}}: its value comes from the secret store alone. Remove it.',
  },
  'runbook.needsChoices': {
    ko: '매개변수 “{{parameter}}”의 종류가 choice인데 choices가 없습니다. “choices: [a, b]”처럼 적으십시오.',
    en: 'The parameter “{{parameter}}” is of type choice and has no choices. Write them, such as “choices: [a, b]”.',
  },
  'runbook.strayChoices': {
    ko: '매개변수 “{{parameter}}”의 choices는 “type: choice”에만 쓸 수 있습니다. 종류를 바꾸거나 choices를 지우십시오.',
    en: 'The choices of the parameter “{{parameter}}” need “type: choice”. Change the type or remove the choices.',
  },
  'runbook.badPattern': {
    ko: '정규식 “{{pattern}}”을 읽지 못했습니다({{detail}}). RE2 문법으로 고치십시오.',
    en: 'The pattern “{{pattern}}” cannot be read ({{detail}}). Mend it; the syntax is RE2’s.',
  },
  'runbook.unknownParameter': {
    ko: '알 수 없는 {{parameter}} 표시가 있습니다. 쓸 수 있는 이름: {{allowed}}.',
    en: '{{parameter}} stands for nothing. Names that can be used: {{allowed}}.',
  },
  'runbook.unknownParameterClose': {
    ko: '알 수 없는 {{parameter}} 표시가 있습니다. “{{close}}” 이름을 쓰려던 것인지 확인하십시오. 쓸 수 있는 이름: {{allowed}}.',
    en: '{{parameter}} stands for nothing. Did you mean “{{close}}”? Names that can be used: {{allowed}}.',
  },
  'runbook.quotedParameter': {
    ko: '{{parameter}} 자리가 따옴표 안이거나 값을 안전하게 넣을 수 없는 곳입니다. 따옴표 없이 쓰거나, 먼저 변수에 담아(url={{parameter}}) 그 변수를 쓰십시오.',
    en: '{{parameter}} stands inside quotes or where a value cannot be put safely. Write it without quotes, or put it into a variable first (url={{parameter}}) and use that.',
  },
  'runbook.secretFolder': {
    ko: '비밀값 {{parameter}} 표시는 cwd에 쓸 수 없습니다. 명령에서만 쓰십시오.',
    en: 'The secret {{parameter}} cannot stand in cwd. Use it in the command only.',
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
  'runbook.secondAct': {
    ko: '이 단계에는 {{first}}번째 줄에 할 일이 이미 있습니다. 한 단계에는 하나만 둘 수 있으니 “## 제목”으로 단계를 나누십시오. 보여 주기만 할 명령이면 {show}를 적으십시오.',
    en: 'This step already has something to do, on line {{first}}. A step holds one: begin another step with “## Title”. A command that is only shown is marked {show}.',
  },
  'runbook.hiddenAct': {
    ko: '목록이나 인용 안의 {{word}} 블록은 실행되지 않습니다. 들여쓰기 없이 단계에 두거나, 보여 주기만 할 명령이면 {show}를 적으십시오.',
    en: 'A {{word}} block inside a list or a quotation is never run. Put it into the step without indentation, or mark a command that is only shown {show}.',
  },
  'runbook.emptyCommand': {
    ko: '{{shell}} 블록이 비어 있습니다. 명령을 적거나 블록을 지우십시오.',
    en: 'The {{shell}} block is empty. Write a command or remove the block.',
  },
  'runbook.unfinished': {
    ko: '명령이 다음 줄로 이어진다는 표시로 끝납니다. 셸이 실행하지 않고 기다리므로 마지막 표시를 지우십시오.',
    en: 'The command ends with a sign that it goes on, so the shell would wait instead of running it. Remove the last sign.',
  },
  'runbook.controlCharacter': {
    ko: '명령에 제어 문자({{code}})가 있습니다. 그 글자를 지우십시오.',
    en: 'The command holds a control character ({{code}}). Remove it.',
  },
  'runbook.unknownFence': {
    ko: '블록의 “{{found}}”에는 중괄호 속성이나 할 일을 쓸 수 없습니다. 쓸 수 있는 것: {{allowed}}.',
    en: 'A block “{{found}}” is nothing to do and has no attributes. What can be used: {{allowed}}.',
  },
  'runbook.unknownFenceClose': {
    ko: '블록의 “{{found}}”은 할 일이 아닙니다. “{{close}}” 블록을 쓰려던 것인지 확인하십시오. 쓸 수 있는 것: {{allowed}}.',
    en: 'A block “{{found}}” is nothing to do. Did you mean “{{close}}”? What can be used: {{allowed}}.',
  },
  'runbook.noBraces': {
    ko: '블록의 속성을 읽을 수 없습니다. “{{example}}”처럼 중괄호 안에 적으십시오.',
    en: 'What stands after the block’s word cannot be read. Write attributes in braces, such as “{{example}}”.',
  },
  'runbook.badAttribute': {
    ko: '중괄호 안을 여기서부터 읽을 수 없습니다. “{{example}}”처럼 빈칸으로 나누어 적고, 빈칸이 든 값은 큰따옴표로, 정규식은 / /로 묶으십시오.',
    en: 'What stands in the braces cannot be read from here on. Separate attributes by spaces, such as “{{example}}”; put a value with spaces in double quotes and a pattern between slashes.',
  },
  'runbook.unknownAttribute': {
    ko: '알 수 없는 속성 “{{found}}”입니다. 쓸 수 있는 속성: {{allowed}}.',
    en: 'The attribute “{{found}}” is not known here. What can be used: {{allowed}}.',
  },
  'runbook.unknownAttributeClose': {
    ko: '알 수 없는 속성 “{{found}}”입니다. “{{close}}” 속성을 쓰려던 것인지 확인하십시오. 쓸 수 있는 속성: {{allowed}}.',
    en: 'The attribute “{{found}}” is not known here. Did you mean “{{close}}”? What can be used: {{allowed}}.',
  },
  'runbook.attributeTwice': {
    ko: '속성 “{{name}}”이 두 번 나옵니다. 하나만 남기십시오.',
    en: 'The attribute “{{name}}” stands here twice. Keep one of them.',
  },
  'runbook.needsValue': {
    ko: '속성 “{{name}}”에는 값이 있어야 합니다. “{{name}}=값”처럼 적으십시오.',
    en: 'The attribute “{{name}}” needs a value. Write “{{name}}=value”.',
  },
  'runbook.strayValue': {
    ko: '속성 “{{name}}”에는 값을 적지 않습니다. “{{name}}”만 남기십시오.',
    en: 'The attribute “{{name}}” takes no value. Write “{{name}}” alone.',
  },
  'runbook.shown': {
    ko: '{show}는 보여 주기만 하는 명령이라 “{{name}}” 속성과 함께 쓸 수 없습니다. 하나를 지우십시오.',
    en: '{show} marks a command that is never run, so “{{name}}” means nothing beside it. Remove one of them.',
  },
  'runbook.badStepName': {
    ko: '단계 이름 “{{found}}”이 맞지 않습니다. 영문 소문자로 시작하고 영문 소문자, 숫자, _ - 로 64자까지 적으십시오.',
    en: 'The step name “{{found}}” does not fit. Begin with a lower-case letter and use lower-case letters, digits and _ - up to 64.',
  },
  'runbook.nameTwice': {
    ko: '단계 이름 “{{name}}”을 {{step}}번 단계가 이미 씁니다. 다른 이름을 쓰십시오.',
    en: 'Step {{step}} already has the name “{{name}}”. Use another.',
  },
  'runbook.badLimit': {
    ko: '{{name}} 값 “{{found}}”이 맞지 않습니다. 30s, 10m, 2h처럼 {{minimum, duration}}에서 {{maximum, duration}} 사이로 적으십시오.',
    en: '“{{found}}” does not fit {{name}}. Write 30s, 10m or 2h, from {{minimum, duration}} to {{maximum, duration}}.',
  },
  'runbook.badExit': {
    ko: 'expect-exit 값 “{{found}}”이 맞지 않습니다. 0에서 255까지의 수를 적으십시오.',
    en: '“{{found}}” does not fit expect-exit. Write a number from 0 to 255.',
  },
  'runbook.needsSlashes': {
    ko: '{{name}} 값은 정규식입니다. “{{name}}=/0% packet loss/”처럼 빗금 사이에 적으십시오.',
    en: 'The value of {{name}} is a pattern. Write it between slashes, such as “{{name}}=/0% packet loss/”.',
  },
  'runbook.longAttribute': {
    ko: '{{name}} 값이 너무 깁니다. {{limit}}자까지 쓸 수 있습니다.',
    en: 'The value of {{name}} is too long; the limit is {{limit}} characters.',
  },
  'runbook.placeholderInPattern': {
    ko: '{{name}} 정규식 안에는 {{parameter}} 표시를 쓸 수 없습니다. 값을 직접 적으십시오.',
    en: '{{parameter}} cannot stand in the pattern of {{name}}. Write the value itself.',
  },
  'runbook.badFolder': {
    ko: 'cwd “{{found}}”이 맞지 않습니다. /var/log처럼 처음부터 적은 경로를 쓰십시오.',
    en: 'cwd “{{found}}” does not fit. Write a whole path, such as /var/log.',
  },
  'runbook.unknownStep': {
    ko: '“{{found}}” 단계가 이 파일에 없습니다. 쓸 수 있는 것: {{allowed}}.',
    en: 'There is no step “{{found}}” in this file. What can be used: {{allowed}}.',
  },
  'runbook.unknownStepClose': {
    ko: '“{{found}}” 단계가 이 파일에 없습니다. “{{close}}” 단계를 쓰려던 것인지 확인하십시오. 쓸 수 있는 것: {{allowed}}.',
    en: 'There is no step “{{found}}” in this file. Did you mean “{{close}}”? What can be used: {{allowed}}.',
  },
  'runbook.nextBack': {
    ko: 'next=“{{name}}” 단계가 이 단계보다 앞에 있습니다. 뒤의 단계만 쓸 수 있습니다. 되돌아갈지는 사람이 고르는 단계로 만드십시오.',
    en: 'next leads back to “{{name}}”; it can only lead forward. Let a person decide whether to go back.',
  },
  'runbook.tooManyItems': {
    ko: '확인 항목이 {{count}}개입니다. 한 단계에 {{limit}}개까지 쓸 수 있으니 단계를 나누십시오.',
    en: 'There are {{count}} items; one step holds at most {{limit}}. Split the step.',
  },
  'runbook.noBox': {
    ko: '확인 목록의 줄에 [ ] 표시가 없습니다. “- [ ] 할 일”처럼 적으십시오.',
    en: 'This line of a task list has no box. Write “- [ ] what to do”.',
  },
  'runbook.badItem': {
    ko: '확인 항목은 한 단락의 글이어야 합니다. 안쪽 목록과 블록은 밖으로 옮기십시오.',
    en: 'An item is one paragraph of text. Move lists and blocks out of it.',
  },
  'runbook.oneOption': {
    ko: '고르는 단계에는 선택지가 둘 이상 있어야 합니다. 선택지를 더하거나 목록이 아닌 글로 쓰십시오.',
    en: 'A decision needs at least two options. Add one, or write the link as text and not as a list.',
  },
  'runbook.tooManyOptions': {
    ko: '선택지가 {{count}}개입니다. 한 단계에 {{limit}}개까지 쓸 수 있습니다.',
    en: 'There are {{count}} options; one step holds at most {{limit}}.',
  },
  'runbook.badOption': {
    ko: '선택지는 “- [말](#단계-제목)”처럼 링크 하나여야 합니다. 설명은 목록 밖에 쓰십시오.',
    en: 'An option is one link alone, such as “- [words](#title-of-a-step)”. Write explanations outside the list.',
  },
  'runbook.optionElsewhere': {
    ko: '선택지의 링크가 이 파일의 단계로 가지 않습니다. “#단계-제목”이나 “#end”를 쓰십시오.',
    en: 'This option does not lead to a step of this file. Use “#title-of-a-step” or “#end”.',
  },
  'runbook.waitYaml': {
    ko: 'wait-for 블록이 올바른 YAML이 아닙니다: {{detail}}. 해당 위치를 고치십시오.',
    en: 'The wait-for block is not valid YAML: {{detail}}. Mend it at this place.',
  },
  'runbook.badWait': {
    ko: 'wait-for 블록의 {{member}} 값이 없거나 규칙에 맞지 않습니다. 필요한 것: {{allowed}}.',
    en: 'The wait-for block’s {{member}} is missing or does not fit its rules. What is needed: {{allowed}}.',
  },
  'runbook.emptyNote': {
    ko: 'note 블록이 비어 있습니다. 무엇을 적어야 하는지 쓰십시오.',
    en: 'The note block is empty. Say what is to be written down.',
  },
  'runbook.pairId': {
    ko: '두 언어 파일의 id가 다릅니다: “{{ko}}”, “{{en}}”. 같은 id로 맞추십시오.',
    en: 'The two language files have different ids: “{{ko}}” and “{{en}}”. Give both the same id.',
  },
  'runbook.pairParameter': {
    ko: '매개변수 “{{parameter}}”이 두 언어 파일에서 다르거나 한쪽에만 있습니다. 설명 말고는 똑같이 적으십시오.',
    en: 'The parameter “{{parameter}}” differs between the two language files or stands in one only. Write everything but the description alike.',
  },
  'runbook.pairSteps': {
    ko: '두 언어 파일의 단계 수가 다릅니다(한국어 {{ko}}개, 영어 {{en}}개). 같은 단계를 같은 순서로 쓰십시오.',
    en: 'The two language files have different numbers of steps (Korean {{ko}}, English {{en}}). Write the same steps in the same order.',
  },
  'runbook.pairStep': {
    ko: '{{step}}번 단계의 {{member}} 부분이 두 언어 파일에서 다릅니다. 똑같이 쓰십시오.',
    en: 'Step {{step}} differs between the two language files in {{member}}. Write it alike.',
  },
  'runbook.mixedFiles': {
    ko: '같은 이름의 파일 {{other, 와/과}} 함께 쓸 수 없습니다. 이름.ko.md와 이름.en.md 두 개, 또는 이름.md 하나만 두십시오.',
    en: 'The file cannot be used together with {{other}}, which has the same name. Keep NAME.ko.md and NAME.en.md, or NAME.md alone.',
  },
  'runbook.sameId': {
    ko: '{{other}} 파일이 이미 id “{{id}}” 값을 쓰고 있습니다. 다른 id를 쓰십시오.',
    en: 'The id “{{id}}” is already used by {{other}}. Use another id.',
  },
  'danger.tooLong': {
    ko: '명령이 너무 길어 위험한 명령이 들어 있는지 확인하지 못했습니다.',
    en: 'The command is too long to see whether it holds a dangerous one.',
  },
  'danger.unreadable': {
    ko: '위험 명령 목록을 읽지 못했습니다: {{detail}}. UTF-8로 저장되었는지, 읽기 권한이 있는지 확인하십시오.',
    en: 'The list of dangerous commands could not be read: {{detail}}. Check that it is saved as UTF-8 and may be read.',
  },
  'danger.yaml': {
    ko: '위험 명령 목록이 올바른 YAML이 아닙니다: {{detail}}. 해당 위치를 고치십시오.',
    en: 'The list of dangerous commands is not valid YAML: {{detail}}. Mend it at this place.',
  },
  'danger.badMember': {
    ko: '위험 명령 목록의 {{member}} 값이 없거나 규칙에 맞지 않습니다. 필요한 것: {{allowed}}.',
    en: 'The list of dangerous commands: {{member}} is missing or does not fit its rules. What is needed: {{allowed}}.',
  },
  'lint.unreadable': {
    ko: '{{file}} 경로를 읽지 못했습니다: {{detail}}. 경로를 확인하십시오.',
    en: '{{file}} could not be read: {{detail}}. Check the path.',
  },
  'lint.notARunbook': {
    ko: '{{file}} 파일은 조치 절차(.md)나 위험 명령 목록(.yaml)이 아닙니다. 다른 파일을 지정하십시오.',
    en: '{{file}} is neither a runbook (.md) nor a list of dangerous commands (.yaml). Name another file.',
  },
  'lint.empty': {
    ko: '{{folder}} 폴더에 조치 절차(.md)가 없습니다. 다른 폴더를 지정하십시오.',
    en: 'The folder {{folder}} holds no runbook (.md). Name another folder.',
  },
  'lint.good': {
    ko: '이상이 없습니다. 조치 절차 {{runbooks}}개, 위험 명령 목록 {{lists}}개를 확인했습니다.',
    en: 'Nothing is wrong. Looked at {{runbooks}} runbooks and {{lists}} lists of dangerous commands.',
  },
  'lint.bad': {
    ko: '고칠 곳이 {{count}}군데 있습니다. 조치 절차 {{runbooks}}개, 위험 명령 목록 {{lists}}개를 확인했습니다.',
    en: 'Faults: {{count}}. Looked at {{runbooks}} runbooks and {{lists}} lists of dangerous commands.',
  },
} as const satisfies Messages;
