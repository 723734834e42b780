import type { Messages } from './message.ts';

/** Reports of batch jobs. */
export const pushMessages = {
  'push.up': { ko: '{{at}} 작업 보고 도착', en: 'The job reported at {{at}}.' },
  'push.upSaying': {
    ko: '{{at}} 작업 보고 도착: “{{message}}”',
    en: 'The job reported at {{at}}: “{{message}}”',
  },
  'push.failed': {
    ko: '작업이 {{at}} 실패를 보고했습니다.',
    en: 'The job reported its failure at {{at}}.',
  },
  'push.failedSaying': {
    ko: '작업이 {{at}} 실패를 보고했습니다: “{{message}}”',
    en: 'The job reported its failure at {{at}}: “{{message}}”',
  },
  'push.late': {
    ko: '작업 보고가 {{at}} 뒤로 오지 않았습니다. 기준: {{every, duration}}마다, 여유 {{grace, duration}}',
    en: 'No report came since {{at}}; one is due every {{every, duration}}, with {{grace, duration}} of grace.',
  },
  'push.never': {
    ko: '기다리기 시작한 {{at}} 뒤로 작업 보고가 한 번도 오지 않았습니다. 기준: {{every, duration}}마다, 여유 {{grace, duration}}',
    en: 'No report came at all since the console began to wait at {{at}}; one is due every {{every, duration}}, with {{grace, duration}} of grace.',
  },
  'push.waiting': {
    ko: '{{at}}부터 작업의 첫 보고를 기다리고 있습니다.',
    en: 'Waiting for the job’s first report since {{at}}.',
  },
  'push.deaf': {
    ko: '이 콘솔이 작업 보고를 받고 있지 않아 알 수 없습니다.',
    en: 'This console does not take reports now, so nothing is known of the job.',
  },

  'push.portTaken': {
    ko: '작업 보고를 받을 {{host}}:{{port}} 포트를 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끝내거나 카탈로그의 push에 다른 포트를 쓰십시오.',
    en: 'Another program uses {{host}}:{{port}}, where jobs are to report. End it, or write another port under “push” in the catalogue.',
  },
  'push.cannotListen': {
    ko: '작업 보고를 {{host}}:{{port}} 자리에서 받을 수 없습니다({{code}}). 카탈로그의 push에 이 컴퓨터의 주소와 1024 이상의 포트를 쓰십시오.',
    en: 'Reports of jobs cannot be taken at {{host}}:{{port}} ({{code}}). Write an address of this computer and a port of 1024 or more under “push” in the catalogue.',
  },
} as const satisfies Messages;
