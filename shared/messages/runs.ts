import type { Messages } from './message.ts';

/** Following a runbook: what cannot be done, and why a step ended as it did. */
export const runsMessages = {
  'runs.notFound': {
    ko: '그런 실행 기록이 없습니다. 조치 절차 목록에서 다시 고르십시오.',
    en: 'There is no such run. Choose one from the list of runbooks.',
  },
  'runs.noStep': {
    ko: '조치 절차 “{{runbook}}”에 {{step}}번 단계가 없습니다. 절차를 다시 여십시오.',
    en: 'The runbook “{{runbook}}” has no step {{step}}. Open the runbook again.',
  },
  'runs.noService': {
    ko: '서비스 “{{service}}” 항목이 카탈로그에 없습니다. 서비스를 다시 고르거나 카탈로그를 확인하십시오.',
    en: 'The catalogue has no service “{{service}}”. Choose the service again, or check the catalogue.',
  },
  'runs.done': {
    ko: '이미 끝난 실행입니다. 다시 하려면 조치 절차를 새로 시작하십시오.',
    en: 'This run is done. To do it again, start the runbook anew.',
  },
  'runs.stopped': {
    ko: '중단한 실행입니다. 먼저 이어서 하기를 고르십시오.',
    en: 'This run is stopped. Take it up again first.',
  },
  'runs.busy': {
    ko: '{{step}}번 단계가 실행 중입니다. 끝날 때까지 기다리거나 취소하십시오.',
    en: 'Step {{step}} is running. Wait until it ends, or cancel it.',
  },
  'runs.nothingRuns': {
    ko: '실행 중인 단계가 없어 취소할 것이 없습니다.',
    en: 'No step is running, so there is nothing to cancel.',
  },
  'runs.byHand': {
    ko: '{{step}}번 단계에는 실행할 명령이 없습니다. 담당자가 직접 하는 단계입니다.',
    en: 'Step {{step}} has no command to run. A person does this step.',
  },
  'runs.notAtHand': {
    ko: '{{step}}번 단계는 이미 지나갔습니다. 다시 하려면 먼저 그 단계로 돌아가십시오.',
    en: 'Step {{step}} was left behind. To do it again, go back to it first.',
  },
  'runs.notToConfirm': {
    ko: '{{step}}번 단계는 확인으로 끝낼 수 없습니다. 실행하거나 이유를 적고 건너뛰십시오.',
    en: 'Step {{step}} cannot be confirmed. Run it, or skip it with a reason.',
  },
  'runs.notTicked': {
    ko: '{{step}}번 단계에 확인하지 않은 항목이 {{left}}개 있습니다. 모두 확인하거나 이유를 적고 건너뛰십시오.',
    en: 'Items of step {{step}} that are not ticked: {{left}}. Tick all of them, or skip the step with a reason.',
  },
  'runs.noItem': {
    ko: '{{step}}번 단계에 {{item}}번 항목이 없습니다. 절차를 다시 여십시오.',
    en: 'Step {{step}} has no item {{item}}. Open the runbook again.',
  },
  'runs.noOption': {
    ko: '{{step}}번 단계에 {{option}}번 선택지가 없습니다. 절차를 다시 여십시오.',
    en: 'Step {{step}} has no option {{option}}. Open the runbook again.',
  },
  'runs.noNote': {
    ko: '{{step}}번 단계는 메모를 남기는 단계가 아닙니다.',
    en: 'Step {{step}} is not one that takes a note.',
  },
  'runs.noShell': {
    ko: '이 컴퓨터에 {{shell}} 명령을 실행할 셸이 없습니다. 관리자에게 설치를 요청하거나 알맞은 터미널을 열어 고르십시오.',
    en: 'This computer has no shell for {{shell}} commands. Ask your administrator to install one, or open a fitting terminal and choose it.',
  },
  'runs.noSecret': {
    ko: '비밀값 “{{name}}” 항목이 보관되어 있지 않습니다. 설정에서 비밀값을 보관한 뒤 다시 하십시오.',
    en: 'The secret “{{name}}” is not kept. Keep it in the settings, then try again.',
  },
  'runs.needsSecond': {
    ko: '{{step}}번 단계의 명령은 두 번째 근무자가 확인해야 실행할 수 있습니다. 명령을 함께 보고 그 근무자의 비밀번호를 받으십시오.',
    en: 'The command of step {{step}} needs a second operator. Look at it together and have their PIN entered.',
  },
  'runs.noSecond': {
    ko: '{{step}}번 단계의 명령은 두 사람이 확인해야 하는데 확인할 다른 근무자가 없습니다. 설정에서 근무자를 더 등록하거나, 이유를 적고 건너뛰십시오.',
    en: 'The command of step {{step}} needs two persons, and there is no other operator who may agree. Add one in the settings, or skip the step with a reason.',
  },
  'runs.sameOperator': {
    ko: '{{name}} 근무자는 지금 이 콘솔에서 실행하는 사람입니다. 다른 근무자가 확인해야 합니다.',
    en: '{{name}} is the one who sits at this console. Another operator must agree.',
  },
  'runs.otherLine': {
    ko: '확인한 명령과 실행할 명령이 다릅니다. 지금 명령을 다시 보고 확인하십시오.',
    en: 'The command that was agreed to is not the one that would run. Look at it again as it is now, and agree to that.',
  },
  'runs.waitNoService': {
    ko: '{{step}}번 단계가 기다릴 서비스가 정해지지 않았습니다. 서비스를 골라 조치 절차를 새로 시작하거나, 이유를 적고 건너뛰십시오.',
    en: 'Step {{step}} has no service to wait for. Start the runbook anew for a service, or skip the step with a reason.',
  },
  'runs.otherExit': {
    ko: '종료 코드가 {{expected}} 아닌 {{exitCode}}입니다.',
    en: 'The exit code is {{exitCode}}, not {{expected}}.',
  },
  'runs.notInOutput': {
    ko: '출력에 있어야 할 내용이 없습니다: {{pattern}}',
    en: 'The output does not have what it should: {{pattern}}',
  },
  'runs.noExitCode': {
    ko: '이 터미널은 종료 코드를 알려 주지 않습니다. 출력을 보고 성공했으면 확인하고, 아니면 다시 실행하거나 건너뛰십시오.',
    en: 'This terminal does not tell exit codes. Look at the output: confirm the step where it succeeded, else run it again or skip it.',
  },
  'runs.timedOut': {
    ko: '{{limit, duration}} 안에 끝나지 않아 중단했습니다.',
    en: 'It did not end within {{limit, duration}} and was broken off.',
  },
  'runs.waitedTooLong': {
    ko: '서비스 “{{service}}” 상태가 {{limit, duration}} 안에 기다리던 상태가 되지 않았습니다.',
    en: 'The service “{{service}}” did not come to the state that was waited for within {{limit, duration}}.',
  },
  'runs.cancelledBy': {
    ko: '{{by}} 근무자가 취소했습니다.',
    en: '{{by}} cancelled it.',
  },
  'runs.notBack': {
    ko: '중단 신호를 보냈으나 터미널 “{{title}}” 화면이 돌아오지 않습니다. 명령이 아직 실행 중일 수 있으니 그 터미널에서 확인하십시오.',
    en: 'It was sent Ctrl+C, but the terminal “{{title}}” did not come back. The command may still be running: look at that terminal.',
  },
  'runs.sessionClosed': {
    ko: '명령이 끝나기 전에 터미널이 닫혔습니다. 결과를 알 수 없으니 다시 실행하거나 상태를 확인하십시오.',
    en: 'The terminal was closed before the command ended. How it ended is not known: run it again, or see how things stand.',
  },
  'runs.lost': {
    ko: '실행 중에 콘솔이 끝나서 결과를 알 수 없습니다. 상태를 확인한 뒤 다시 실행하거나 건너뛰십시오.',
    en: 'The console ended while it ran, so how it ended is not known. See how things stand, then run it again or skip it.',
  },
  'runs.stopFound': {
    ko: '{{step}}번 단계의 출력에 중단 조건이 나타났습니다: {{pattern}}',
    en: 'The output of step {{step}} has what ends the run: {{pattern}}',
  },
  'runs.stoppedBy': {
    ko: '{{by}} 근무자가 중단했습니다: {{reason}}',
    en: '{{by}} stopped it: {{reason}}',
  },
} as const satisfies Messages;
