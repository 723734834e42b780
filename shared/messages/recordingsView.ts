import type { Messages } from './message.ts';

/** The list of recordings and their player. */
export const recordingViewMessages = {
  'recordingView.title': { ko: '터미널 녹화', en: 'Recordings' },
  'recordingView.none': { ko: '녹화가 없습니다', en: 'There is no recording' },
  'recordingView.noneHint': {
    ko: '터미널에서 세션을 열면 화면에 나온 것이 모두 녹화되어 여기에 남습니다.',
    en: 'Open a session in the terminal: everything it shows is recorded and kept here.',
  },
  'recordingView.columnTitle': { ko: '세션', en: 'Session' },
  'recordingView.columnStarted': { ko: '시작', en: 'Began' },
  'recordingView.columnLasted': { ko: '길이', en: 'Length' },
  'recordingView.columnSize': { ko: '크기', en: 'Size' },
  'recordingView.columnMarkers': { ko: '표시', en: 'Markers' },
  'recordingView.columnInput': { ko: '입력', en: 'Input' },
  'recordingView.columnState': { ko: '상태', en: 'State' },
  'recordingView.withInput': { ko: '있음', en: 'kept' },
  'recordingView.live': { ko: '녹화 중', en: 'Recording' },
  'recordingView.ended': { ko: '끝남', en: 'Ended' },
  'recordingView.more': { ko: '더 보기', en: 'Show more' },
  'recordingView.toList': { ko: '녹화 목록', en: 'All recordings' },

  'recordingView.size': { ko: '크기 {{size}}', en: '{{size}}' },
  'recordingView.lasted': { ko: '길이 {{time}}', en: '{{time}} long' },
  'recordingView.inputKept': { ko: '입력 포함', en: 'with what was typed' },
  'recordingView.refresh': { ko: '지금까지 다시 읽기', en: 'Read what came since' },

  'recordingView.screen': { ko: '녹화 화면', en: 'Recorded screen' },
  'recordingView.controls': { ko: '재생', en: 'Playback' },
  'recordingView.play': { ko: '재생', en: 'Play' },
  'recordingView.pause': { ko: '멈춤', en: 'Pause' },
  'recordingView.position': { ko: '재생 위치', en: 'Position' },
  'recordingView.positionOf': { ko: '{{total}} 중 {{time}}', en: '{{time}} of {{total}}' },
  'recordingView.speed': { ko: '재생 속도', en: 'Speed' },
  'recordingView.skipIdle': { ko: '쉬는 시간 2초로 줄임', en: 'Cut idle time to 2 s' },
  'recordingView.previousMarker': { ko: '앞 표시', en: 'Previous marker' },
  'recordingView.nextMarker': { ko: '다음 표시', en: 'Next marker' },
  'recordingView.busy': { ko: '화면을 맞추는 중', en: 'Getting there' },
  'recordingView.faults': {
    ko: '이 파일에 읽을 수 없는 줄이 {{count}}개 있어 건너뜁니다(처음은 {{line}}번째 줄).',
    en: '{{count}} lines of this file could not be read and are passed over; the first is line {{line}}.',
  },

  'recordingView.search': { ko: '녹화에서 찾기', en: 'Search the recording' },
  'recordingView.previous': { ko: '앞 결과', en: 'Previous match' },
  'recordingView.next': { ko: '다음 결과', en: 'Next match' },
  'recordingView.searching': { ko: '찾는 중', en: 'Searching' },
  'recordingView.hits': { ko: '찾은 곳', en: 'Matches' },
  'recordingView.hitOf': { ko: '{{total}}곳 중 {{index}}번째', en: '{{index}} of {{total}}' },
  'recordingView.hitOfMany': {
    ko: '처음 {{total}}곳 중 {{index}}번째',
    en: '{{index}} of the first {{total}}',
  },
  'recordingView.noHit': { ko: '찾은 곳이 없습니다', en: 'No match' },

  'recordingView.markers': { ko: '표시', en: 'Markers' },
  'recordingView.noMarkers': {
    ko: '조치 절차의 단계를 이 세션에서 실행하면 그 자리에 표시가 남습니다.',
    en: 'Steps of runbooks that are run in the session leave a marker here.',
  },

  'recordingView.files': { ko: '파일', en: 'Files' },
  'recordingView.filesHint': {
    ko: 'asciicast v3 형식이며 asciinema로도 재생됩니다. SHA-256은 기록 원장에도 남습니다.',
    en: 'In asciicast v3; asciinema plays them, too. The SHA-256 is also in the journal.',
  },
  'recordingView.file': { ko: '{{number}}번 파일', en: 'File {{number}}' },
  'recordingView.open': { ko: '녹화 중이라 아직 없음', en: 'none yet, it is being recorded' },
  'recordingView.save': { ko: '저장', en: 'Save' },
  'recordingView.saveFile': { ko: '{{number}}번 파일 저장', en: 'Save file {{number}}' },
} as const satisfies Messages;
