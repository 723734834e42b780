import type { Messages } from './message.ts';

/** Updating the program from a folder or an internal server. */
export const updatesMessages = {
  'updates.title': { ko: '업데이트', en: 'Updates' },
  'updates.hint': {
    ko: '정한 폴더나 내부 서버에서만, 누를 때만 찾습니다. 서명이 맞는 새 버전만 받습니다.',
    en: 'Looked for only where you say, and only when asked. Only newer versions with a good signature are taken.',
  },
  'updates.also': { ko: '새 버전 갱신 설치', en: 'upgrade new version install' },
  'updates.elsewhere': {
    ko: '이 컴퓨터에서 Watchroom을 업데이트하는 일은 시스템 관리자가 맡습니다.',
    en: 'Updating Watchroom on this computer is the system administrator’s task.',
  },
  'updates.from': { ko: '업데이트를 찾을 곳', en: 'Where updates come from' },
  'updates.fromHint': {
    ko: '폴더의 전체 경로 또는 내부 서버의 주소입니다. 비워 두면 찾지 않습니다.',
    en: 'The full path of a folder, or the address of an internal server. Empty: none are looked for.',
  },
  'updates.fromExample': {
    ko: '예: https://files.office.go.kr/watchroom/',
    en: 'For example https://files.office.go.kr/watchroom/',
  },
  'updates.save': { ko: '저장', en: 'Save' },
  'updates.look': { ko: '지금 찾기', en: 'Look now' },
  'updates.current': {
    ko: '최신 버전입니다. 확인한 때:',
    en: 'This is the newest version. Looked at',
  },
  'updates.offered': {
    ko: '새 버전 {{version, 이/가}} 있습니다 ({{size}}).',
    en: 'Version {{version}} is there ({{size}}).',
  },
  'updates.released': { ko: '배포', en: 'Released' },
  'updates.notes': { ko: '바뀐 내용', en: 'Release notes' },
  'updates.noNotes': {
    ko: '바뀐 내용이 적혀 있지 않습니다.',
    en: 'It came without release notes.',
  },
  'updates.prepare': { ko: '받아서 확인', en: 'Fetch and verify' },
  'updates.ready': {
    ko: '버전 {{version, 을/를}} 받아 서명과 내용을 확인했습니다.',
    en: 'Version {{version}} is here; its signature and contents were verified.',
  },
  'updates.install': { ko: '종료하고 설치', en: 'Quit and install' },
  'updates.installSure': { ko: '종료하고 설치합니다', en: 'Quit and install now' },
  'updates.installHint': {
    ko: 'Watchroom이 종료되고 설치가 끝나면 다시 열립니다. 그동안은 감시하지 않습니다.',
    en: 'Watchroom quits and opens again when it is installed. Nothing is watched meanwhile.',
  },
  'updates.command': {
    ko: 'Watchroom을 종료한 뒤 관리자가 터미널에서 아래 명령을 실행하십시오.',
    en: 'Quit Watchroom; then an administrator runs this command in a terminal.',
  },

  'updates.badPlace': {
    ko: '“{{from, 은/는}}” 업데이트를 찾을 곳이 될 수 없습니다. 폴더의 전체 경로나 사용자 이름·물음표가 없는 http(s) 주소를 적으십시오.',
    en: 'Updates cannot come from “{{from}}”. Give the full path of a folder, or an http(s) address without user name or question mark.',
  },
  'updates.unreachable': {
    ko: '{{from}}에서 업데이트를 읽지 못했습니다: {{detail}}. 주소와 접근 권한을 확인하십시오. 다른 주소로 넘기는 서버는 따라가지 않습니다.',
    en: 'Updates could not be read from {{from}}: {{detail}}. Check the address and the access rights. Redirects are not followed.',
  },
  'updates.missing': {
    ko: '업데이트를 찾을 곳에 {{name, 이/가}} 없습니다. 배포 파일을 모두 넣었는지 관리자에게 확인하십시오.',
    en: '{{name}} is not where updates come from. Ask your administrator whether all files of the release are there.',
  },
  'updates.tooLarge': {
    ko: '{{name, 이/가}} 한도({{most}}바이트)보다 커서 읽지 않았습니다.',
    en: '{{name}} is larger than its limit of {{most}} bytes and was not read.',
  },
  'updates.noKey': {
    ko: '이 컴퓨터에 믿을 수 있는 서명 키가 없어 업데이트를 받지 않습니다. 관리자가 공개 키를 두어야 합니다 (설치 안내 참조).',
    en: 'No signing key is trusted on this computer, so no update is taken. An administrator has to place the public key (see the installation guide).',
  },
  'updates.badKey': {
    ko: '{{file, 은/는}} Ed25519 공개 키 파일이 아닙니다. 관리자에게 알려 주십시오.',
    en: '{{file}} holds no Ed25519 public key. Tell your administrator.',
  },
  'updates.unsigned': {
    ko: '업데이트에 서명이 없어 받지 않았습니다. 관리자에게 알려 주십시오.',
    en: 'The update is not signed and was refused. Tell your administrator.',
  },
  'updates.badSignature': {
    ko: '업데이트의 서명이 맞지 않아 받지 않았습니다. 누군가 바꾸었을 수 있습니다. 관리자에게 알려 주십시오.',
    en: 'The update’s signature is wrong, so it was refused: somebody may have changed it. Tell your administrator.',
  },
  'updates.badManifest': {
    ko: '업데이트 목록을 읽을 수 없습니다({{detail}}). 관리자에게 알려 주십시오.',
    en: 'The list of the update cannot be read ({{detail}}). Tell your administrator.',
  },
  'updates.noVersion': {
    ko: '“{{version, 은/는}}” 비교할 수 있는 버전이 아니어서 받지 않았습니다.',
    en: '“{{version}}” cannot be compared as a version and was refused.',
  },
  'updates.noFile': {
    ko: '버전 {{version}}에는 이 컴퓨터에 맞는 파일({{ending}}, {{arch}})이 없습니다. 관리자에게 알려 주십시오.',
    en: 'Version {{version}} has no file for this computer ({{ending}}, {{arch}}). Tell your administrator.',
  },
  'updates.older': {
    ko: '제공된 버전 {{offered, 은/는}} 지금 쓰는 {{running}}보다 낮아 받지 않았습니다.',
    en: 'Version {{offered}} is older than the running {{running}} and was refused.',
  },
  'updates.replayed': {
    ko: '전에 {{seen}} 버전을 제공하던 곳이 이제 더 낮은 {{offered, 을/를}} 제공합니다. 옛 파일로 바뀌었을 수 있어 받지 않았습니다. 관리자에게 알려 주십시오.',
    en: 'Version {{seen}} was offered before, and now only {{offered}}: old files may have been put back, so it was refused. Tell your administrator.',
  },
  'updates.altered': {
    ko: '{{name, 이/가}} 서명된 목록과 달라 지웠습니다. 누군가 바꾸었거나 전송 중에 손상되었습니다.',
    en: '{{name}} differs from the signed list and was deleted: it was changed, or damaged on the way.',
  },
  'updates.notStaged': {
    ko: '업데이트를 {{path}}에 쓰지 못했습니다: {{detail}}. 디스크의 빈 공간과 권한을 확인하십시오.',
    en: 'The update could not be written to {{path}}: {{detail}}. Check the room on the disk and the permissions.',
  },
  'updates.notReady': {
    ko: '설치할 업데이트가 없습니다. 다시 찾은 뒤 받으십시오.',
    en: 'There is no update to install. Look again and fetch it first.',
  },
} as const satisfies Messages;
