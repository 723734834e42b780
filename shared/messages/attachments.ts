import type { Messages } from './message.ts';

/** Files and pictures kept beside notes and evidence. */
export const attachmentMessages = {
  'attachment.tooLarge': {
    ko: '“{{name}}” 파일은 {{bytes}}바이트로 한도 {{limit}}바이트를 넘습니다. 나누거나 줄여서 다시 붙이십시오.',
    en: 'The file “{{name}}” has {{bytes}} bytes, more than the limit of {{limit}}. Split or shrink it and attach it again.',
  },
  'attachment.unreadable': {
    ko: '“{{name}}” 파일을 읽지 못했습니다. 폴더이거나 옮겨졌을 수 있습니다. 파일을 확인하고 다시 붙이십시오.',
    en: 'The file “{{name}}” could not be read. It may be a folder, or it was moved. Check it and attach it again.',
  },
  'attachment.outOfOrder': {
    ko: '파일의 {{offset}}바이트째 조각이 차례에 맞지 않습니다({{expected}}바이트째를 기다립니다). 파일을 처음부터 다시 붙이십시오.',
    en: 'The piece of the file at byte {{offset}} is out of turn; byte {{expected}} is awaited. Attach the file again from its beginning.',
  },
  'attachment.badPiece': {
    ko: '파일의 {{offset}}바이트째 조각의 크기가 규칙에 맞지 않습니다. 파일을 처음부터 다시 붙이십시오.',
    en: 'The piece of the file at byte {{offset}} is of a wrong size. Attach the file again from its beginning.',
  },
  'attachment.busy': {
    ko: '한 번에 {{limit}}개까지 붙일 수 있는데 모두 올리는 중입니다. 하나가 끝난 뒤 다시 붙이십시오.',
    en: 'Up to {{limit}} files can be attached at once, and that many are under way. Attach it again when one is done.',
  },
  'attachment.diskFull': {
    ko: '디스크에 자리가 없어 파일을 보관하지 못했습니다({{folder}}). 자리를 비우고 다시 붙이십시오.',
    en: 'The disk is full, so the file was not kept ({{folder}}). Make room and attach it again.',
  },
  'attachment.notAllowed': {
    ko: '보관 폴더에 쓸 권한이 없어 파일을 보관하지 못했습니다({{folder}}). 폴더의 권한을 확인하고 다시 붙이십시오.',
    en: 'The folder may not be written, so the file was not kept ({{folder}}). Check the folder’s permissions and attach it again.',
  },
  'attachment.cannotKeep': {
    ko: '파일을 보관하지 못했습니다({{folder}}: {{detail}}). 디스크와 폴더를 확인하고 다시 붙이십시오.',
    en: 'The file was not kept ({{folder}}: {{detail}}). Check the disk and the folder and attach it again.',
  },
  'attachment.cannotRead': {
    ko: '보관한 파일을 읽지 못했습니다({{file}}: {{detail}}). 디스크를 확인하고 다시 여십시오.',
    en: 'The kept file could not be read ({{file}}: {{detail}}). Check the disk and open it again.',
  },
  'attachment.missing': {
    ko: '보관된 파일이 없습니다(SHA-256 {{sha256}}). 파일을 다시 붙이거나, 백업에서 되돌리십시오.',
    en: 'No such file is kept (SHA-256 {{sha256}}). Attach it again, or bring it back from a backup.',
  },
  'attachment.beyond': {
    ko: '파일의 끝({{total}}바이트) 너머를 요청했습니다({{offset}}바이트째). 파일을 처음부터 다시 여십시오.',
    en: 'Byte {{offset}} lies beyond the end of the file ({{total}} bytes). Open the file again from its beginning.',
  },
  'attachment.changed': {
    ko: '보관한 뒤 내용이 바뀐 파일입니다(SHA-256 {{sha256}}). 증거로 쓰지 말고, 원본을 다시 붙이거나 백업에서 되돌리십시오.',
    en: 'This file was changed after it was kept (SHA-256 {{sha256}}). Do not rely on it: attach the original again, or bring it back from a backup.',
  },

  'attachment.list': { ko: '붙임 파일', en: 'Attachments' },
  'attachment.larger': { ko: '{{name}} 크게 보기', en: 'Show {{name}} larger' },
  'attachment.smaller': { ko: '{{name}} 작게 보기', en: 'Show {{name}} small' },
  'attachment.saveNamed': { ko: '{{name}} 저장', en: 'Save {{name}}' },
  'attachment.saved': { ko: '저장했습니다', en: 'Saved' },
  'attachment.onTheWay': { ko: '올리는 파일', en: 'Files on their way' },
  'attachment.removeNamed': { ko: '{{name}} 빼기', en: 'Remove {{name}}' },
  'attachment.choose': { ko: '파일 붙이기', en: 'Attach files' },
  'attachment.uploading': { ko: '{{name}} 올리는 중', en: 'Attaching {{name}}' },
} as const satisfies Messages;
