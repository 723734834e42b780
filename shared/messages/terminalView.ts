import type { Messages } from './message.ts';

/** What the terminal panel says of its own. */
export const terminalViewMessages = {
  'terminalView.region': { ko: '터미널', en: 'Terminal' },
  'terminalView.input': { ko: '터미널 입력', en: 'Terminal input' },
  'terminalView.sessions': { ko: '터미널 세션', en: 'Terminal sessions' },
  'terminalView.new': { ko: '새 세션', en: 'New session' },
  'terminalView.choose': { ko: '셸이나 서버를 골라 열기', en: 'Choose what to open' },
  'terminalView.shells': { ko: '이 컴퓨터의 셸', en: 'Shells of this computer' },
  'terminalView.targets': { ko: '서버(SSH)', en: 'Servers (SSH)' },
  'terminalView.split': { ko: '나란히 열기 (Ctrl+Shift+5)', en: 'Open beside (Ctrl+Shift+5)' },
  'terminalView.closeSession': { ko: '{{title}} 닫기', en: 'Close {{title}}' },
  'terminalView.ended': { ko: '종료 {{code}}', en: 'ended {{code}}' },
  'terminalView.hide': { ko: '터미널 숨기기 (Ctrl+`)', en: 'Hide the terminal (Ctrl+`)' },
  'terminalView.resize': { ko: '터미널 높이', en: 'Terminal height' },
  'terminalView.none': { ko: '열린 세션이 없습니다', en: 'No session is open' },
  'terminalView.noneHint': {
    ko: '새 세션을 열거나, 조치 절차의 단계를 실행하면 여기에서 돌아갑니다.',
    en: 'Open one, or run a step of a runbook: it runs here.',
  },
  'terminalView.fontSize': { ko: '글자 크기 {{size}}', en: 'Text size {{size}}' },
  'terminalView.bigger': { ko: '크게', en: 'Larger' },
  'terminalView.smaller': { ko: '작게', en: 'Smaller' },
  'terminalView.usual': { ko: '처음 크기로', en: 'As it was' },
  'terminalView.search': { ko: '터미널에서 찾기', en: 'Search the terminal' },
  'terminalView.next': { ko: '다음', en: 'Next' },
  'terminalView.previous': { ko: '이전', en: 'Previous' },
  'terminalView.matches': { ko: '{{total}}개 중 {{index}}번째', en: '{{index}} of {{total}}' },
  'terminalView.noMatch': { ko: '없음', en: 'No match' },
  'terminalView.closeSearch': { ko: '찾기 닫기', en: 'Close search' },
  'terminalView.reader': { ko: '화면 낭독기 지원', en: 'Screen reader support' },
  'terminalView.commands': { ko: '실행한 명령', en: 'Commands' },
  'terminalView.closeCommands': { ko: '명령 표시 닫기', en: 'Hide the commands' },
  'terminalView.previousCommand': {
    ko: '이전 명령 (Ctrl+↑)',
    en: 'Previous command (Ctrl+↑)',
  },
  'terminalView.nextCommand': { ko: '다음 명령 (Ctrl+↓)', en: 'Next command (Ctrl+↓)' },
  'terminalView.place': { ko: '명령 {{index}}/{{total}}', en: 'Command {{index}} of {{total}}' },
  'terminalView.running': { ko: '실행 중', en: 'running' },
  'terminalView.noExitCode': { ko: '종료 코드 없음', en: 'no exit code' },
  'terminalView.noCommands': {
    ko: '셸이 시작과 끝을 알려 준 명령이 없습니다. 명령을 실행하면 여기에서 찾아갈 수 있습니다.',
    en: 'The shell has not told of any command. Run one, and it can be found here.',
  },
  'terminalView.copyOutput': { ko: '출력 복사', en: 'Copy output' },
  'terminalView.copyCommand': { ko: '명령 복사', en: 'Copy command' },
  'terminalView.repeat': { ko: '다시 실행', en: 'Run again' },
  'terminalView.copiedOutput': {
    ko: '출력 {{lines}}줄을 복사했습니다',
    en: 'Copied the output, lines: {{lines}}',
  },
  'terminalView.copiedRest': {
    ko: '화면에 남아 있는 뒷부분 {{lines}}줄을 복사했습니다. 앞부분은 지워졌습니다',
    en: 'Copied what is left on the screen, lines: {{lines}}. The beginning has gone',
  },
  'terminalView.noOutput': { ko: '출력이 없습니다', en: 'It printed nothing' },
  'terminalView.notCopiedOutput': {
    ko: '복사하지 못했습니다. 화면에서 골라 직접 복사하십시오.',
    en: 'It could not be copied. Select it on the screen and copy it yourself.',
  },
  'terminalView.entered': { ko: '다시 실행했습니다', en: 'Entered again' },
  'terminalView.put': {
    ko: '명령을 입력해 두었습니다. 확인한 뒤 Enter를 누르십시오',
    en: 'The command is typed. Check it, then press Enter',
  },
  'terminalView.link': { ko: '주소', en: 'Address' },
  'terminalView.copy': { ko: '복사', en: 'Copy' },
  'terminalView.open': { ko: '브라우저로 열기', en: 'Open in the browser' },
  'terminalView.copied': { ko: '복사했습니다', en: 'Copied' },
  'terminalView.notCopied': {
    ko: '복사하지 못했습니다. 주소를 골라 직접 복사하십시오.',
    en: 'It could not be copied. Select the address and copy it yourself.',
  },
  'terminalView.closeLink': { ko: '주소 닫기', en: 'Hide the address' },
  'terminalView.linkUser': {
    ko: '@ 앞은 서버 이름이 아닙니다. 굵은 글자의 서버로 이어지므로 열지 않습니다.',
    en: 'What stands before @ is no server. It leads to the one in bold, so it is not opened.',
  },
  'terminalView.linkPlain': {
    ko: 'http 주소는 내용이 암호화되지 않아 여기서 열지 않습니다. 필요하면 복사하여 브라우저에서 직접 여십시오.',
    en: 'An http address is not encrypted, so it is not opened from here. Copy it and open it in a browser yourself if you must.',
  },
  'terminalView.linkLetters': {
    ko: '서버 이름에 로마자가 아닌 글자가 있습니다({{name}}). 비슷하게 생긴 다른 이름이 아닌지 확인하십시오.',
    en: 'The server’s name has letters that are not Latin ({{name}}). Check that it is not another one that looks alike.',
  },
  'terminalView.linkMixed': {
    ko: '서버 이름이 여러 나라의 글자를 섞어 씁니다({{name}}). 다른 이름을 흉내 낸 것일 수 있습니다.',
    en: 'The server’s name mixes letters of several alphabets ({{name}}). It may imitate another one.',
  },
  'terminalView.linkScheme': {
    ko: 'https 주소만 엽니다. 이 주소는 열지 않습니다.',
    en: 'Only https addresses are opened. This one is not.',
  },
  'terminalView.linkUnreadable': {
    ko: '주소로 읽을 수 없어 열지 않습니다.',
    en: 'This cannot be read as an address, so it is not opened.',
  },
  'terminalView.linkLong': {
    ko: '주소가 너무 길어 열지 않습니다. 앞부분만 보입니다.',
    en: 'This address is too long to be opened. Only its beginning is shown.',
  },
  'terminalView.pasteTitle': {
    ko: '“{{title}}” 터미널에 붙여 넣기',
    en: 'Paste into terminal “{{title}}”',
  },
  'terminalView.pasteText': { ko: '붙여 넣을 내용', en: 'What will be pasted' },
  'terminalView.pasteLines': { ko: '{{lines}}줄', en: 'Lines: {{lines}}' },
  'terminalView.pasteRuns': {
    ko: '이 프로그램은 붙여 넣은 줄을 하나씩 바로 실행할 수 있습니다.',
    en: 'This program may run each line at once as it is pasted.',
  },
  'terminalView.pasteLeftOut': {
    ko: '제어 문자 {{count}}개는 빼고 붙여 넣습니다.',
    en: 'Control characters are left out: {{count}}.',
  },
  'terminalView.pasteUnseen': {
    ko: '보이지 않는 글자가 들어 있습니다. 아래에 표시했습니다.',
    en: 'It holds characters that cannot be seen. They are marked below.',
  },
  'terminalView.pasteMore': {
    ko: '… 이 뒤로 {{count}}자가 더 있습니다.',
    en: '… and {{count}} more characters.',
  },
  'terminalView.paste': { ko: '붙여 넣기', en: 'Paste' },
  'terminalView.cancel': { ko: '취소', en: 'Cancel' },
} as const satisfies Messages;
