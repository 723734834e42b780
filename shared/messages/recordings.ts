import type { Messages } from './message.ts';

/** Recordings of sessions, as the console keeps them. */
export const recordingMessages = {
  'recording.noFolder': {
    ko: '“{{title}}” 세션을 녹화하지 못했습니다. 녹화 폴더를 만들 수 없습니다({{folder}}: {{detail}}). 폴더의 권한을 확인하고 새 세션을 여십시오. 이 세션은 그대로 쓸 수 있습니다.',
    en: 'The session “{{title}}” is not recorded: the folder for recordings cannot be made ({{folder}}: {{detail}}). Check its permissions and open a new session. This session can be used as it is.',
  },
  'recording.noRoom': {
    ko: '디스크에 {{free}} MB만 남아 “{{title}}” 세션을 더 녹화하지 않습니다. {{needed}} MB가 넘도록 자리를 비운 뒤 새 세션을 여십시오. 이 세션은 그대로 쓸 수 있습니다.',
    en: 'Only {{free}} MB of disk are left, so the session “{{title}}” is not recorded any further. Make room for more than {{needed}} MB and open a new session. This session can be used as it is.',
  },
  'recording.stopped': {
    ko: '“{{title}}” 세션의 녹화가 멈췄습니다({{detail}}). 디스크를 확인하고, 녹화가 필요하면 새 세션을 여십시오. 이 세션은 그대로 쓸 수 있습니다.',
    en: 'The recording of the session “{{title}}” has stopped ({{detail}}). Check the disk, and open a new session where it must be recorded. This session can be used as it is.',
  },
  'recording.behind': {
    ko: '디스크가 느려 “{{title}}” 세션의 출력 일부가 녹화에서 빠집니다. 디스크가 따라잡으면 이어서 녹화하며, 빠진 곳에 표시를 남깁니다.',
    en: 'The disk is too slow: some output of the session “{{title}}” is missing from its recording. Recording goes on when the disk has caught up, and the gap is marked.',
  },
  'recording.left': {
    ko: '녹화에서 빠진 출력 {{count}}자',
    en: '{{count}} characters not recorded',
  },
  'recording.notTakenUp': {
    ko: '끊긴 녹화 “{{recording}}”을 정리하지 못했습니다({{folder}}: {{detail}}). 폴더의 권한과 디스크를 확인한 뒤 프로그램을 다시 시작하십시오. 파일은 그대로 있습니다.',
    en: 'The interrupted recording “{{recording}}” could not be taken up ({{folder}}: {{detail}}). Check the folder’s permissions and the disk, and start the program again. Its files are as they were.',
  },
  'recording.notFound': {
    ko: '“{{recording}}” 녹화가 없습니다. 녹화 폴더에서 지워졌거나 옮겨졌는지 확인하십시오.',
    en: 'There is no recording “{{recording}}”. Check whether it was deleted or moved from the folder of recordings.',
  },
  'recording.noPart': {
    ko: '“{{recording}}” 녹화에는 {{part}}번 파일이 없습니다. 목록에서 녹화를 다시 여십시오.',
    en: 'The recording “{{recording}}” has no file {{part}}. Open it again from the list.',
  },
  'recording.cannotRead': {
    ko: '녹화 파일을 읽지 못했습니다({{file}}: {{detail}}). 디스크와 파일 권한을 확인하고 다시 여십시오.',
    en: 'The recording could not be read ({{file}}: {{detail}}). Check the disk and the file’s permissions and open it again.',
  },
  'recording.tooLarge': {
    ko: '{{file}} 파일이 너무 커서 저장할 수 없습니다. {{folder}} 폴더에서 직접 복사하십시오.',
    en: 'The file {{file}} is too large to be saved. Copy it yourself from the folder {{folder}}.',
  },
} as const satisfies Messages;
