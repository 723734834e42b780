import type { ErrorClass } from '../../../shared/health.ts';
import type { Layer } from '../../../shared/ladder.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { MessageParams } from '../../../shared/messages/message.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import { assertNever } from '../../../shared/words.ts';
import { type Finding, silent } from './finding.ts';

/** What is said of a walk as a whole. */
export interface Summary {
  broken: Layer | null;
  summary: Sentence;
}

/** What the sentence is filled with. */
export interface About {
  host: string;
  port: number | null;
  status: number | null;
  /** Whether the host answers small pings. */
  pings: boolean;
}

/**
 * The first broken layer and the sentence for it. Silence above a connection that stands is put
 * down to a path that loses large packets where there is one: a handshake or a page that never
 * comes is only what is seen of it, and people looked at the wrong device for it before.
 * @param findings in the order of the layers
 */
export function summarise(findings: readonly Finding[], about: About): Summary {
  const first = findings.find(({ result }) => result === 'failed');
  const payload = findings.find(({ layer, result }) => layer === 'payload' && result === 'failed');
  const told = first && payload && explainedBySize(first) ? payload : first;
  if (told) return { broken: told.layer, summary: said(told, about) };
  const unsure = findings.find(({ result }) => result === 'unknown');
  if (!unsure) return { broken: null, summary: sentence('ladder.sumFine') };
  return unsure.layer === 'payload'
    ? { broken: null, summary: sentence('ladder.sumFineButSize') }
    : { broken: null, summary: sentence('ladder.sumUnsure') };
}

function explainedBySize(finding: Finding): boolean {
  return finding.layer !== 'dns' && finding.layer !== 'tcp' && silent(finding);
}

function said(finding: Finding, { host, port, status, pings }: About): Sentence {
  const { layer, errorClass } = finding;
  const params: MessageParams = { ...finding.sentence.params, host, port: port ?? '' };
  switch (layer) {
    case 'dns':
      return sentence(silent(finding) ? 'ladder.sumDnsSilent' : 'ladder.sumDns', params);
    case 'tcp':
      return sentence(tcpKey(errorClass, pings), params);
    case 'tls':
      if (errorClass === 'certificate') return sentence('ladder.sumCertificate', params);
      return sentence(silent(finding) ? 'ladder.sumTlsSilent' : 'ladder.sumTls', params);
    case 'http':
      return sentence(httpKey(errorClass), { ...params, status: status ?? '' });
    case 'content':
      return sentence(contentKey(finding), params);
    case 'payload':
      return finding.sentence.key === 'ladder.payloadLost'
        ? sentence('ladder.sumSize', params)
        : sentence(
            finding.sentence.key === 'ladder.payloadAnswers'
              ? 'ladder.sumSizeAnswers'
              : 'ladder.sumSizeRequests',
            params,
          );
    default:
      return assertNever(layer);
  }
}

function tcpKey(errorClass: ErrorClass | null, pings: boolean): MessageKey {
  if (errorClass === 'refused') return 'ladder.sumRefused';
  if (errorClass === 'unreachable') return 'ladder.sumUnreachable';
  if (errorClass?.startsWith('timeout-')) {
    return pings ? 'ladder.sumTcpSilentPings' : 'ladder.sumTcpSilent';
  }
  return 'ladder.sumTcp';
}

function httpKey(errorClass: ErrorClass | null): MessageKey {
  if (errorClass === 'status') return 'ladder.sumStatus';
  if (errorClass === 'timeout-transfer') return 'ladder.sumHttpStalls';
  if (errorClass?.startsWith('timeout-')) return 'ladder.sumHttpSilent';
  return 'ladder.sumHttp';
}

function contentKey(finding: Finding): MessageKey {
  if (finding.sentence.key === 'health.noPing') return 'ladder.sumNoPing';
  if (finding.errorClass === 'late') return 'ladder.sumLate';
  if (finding.errorClass === 'latency') return 'ladder.sumSlow';
  if (finding.errorClass === 'notice') return 'ladder.sumNotice';
  return silent(finding) ? 'ladder.sumContentSilent' : 'ladder.sumContent';
}
