import { sentence } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/triage.ts';
import { countText, type Facts, type Rule, rateText, shareText, weightOf } from './facts.ts';

/** Fewer requests are no load, whoever sends them. */
const LEAST_REQUESTS = 300;
/** A twentieth of everything that is asked: no single reader of a public site comes near it. */
const REPEATING_SHARE = 0.05;
/** One every two seconds for as long as it was there: quicker than anybody reads, and than checks look. */
const PER_SECOND = 0.5;
/** Who asks for one path four times in five does not read a site. */
const ONE_PATH = 0.8;
/** A quarter of everything, whatever it asks for. */
const ANY_SHARE = 0.25;
/** With fewer addresses in the log each has a large share, such as behind a gateway. */
const LEAST_ADDRESSES = 20;
/**
 * Requests a second from one address that automatic defences commonly begin to stop:
 * `DOSSiteCount` of Apache's mod_evasive is 50 a second as delivered.
 */
const COMMONLY_STOPPED = 50;
/** As many of them as one can act on. */
const MOST = 3;

/** One address that repeats one path, or sends a good part of everything. */
export const oneSource: Rule = (facts, query) => {
  if (query.source !== undefined) return [];
  return facts.result.sources.flatMap((top) => findingOf(top, facts)).slice(0, MOST);
};

function findingOf(top: Facts['result']['sources'][number], facts: Facts): Finding[] {
  const { result, habits } = facts;
  const { requests, share, perSecond } = weightOf(top, result);
  if (requests < LEAST_REQUESTS || perSecond < PER_SECOND || result.addresses < 2) return [];
  const habit = habits.get(top.key);
  const params = {
    source: top.key,
    whose: [top.country, top.network].filter(Boolean).join(' ') || '–',
    requests: countText(requests),
    share: shareText(share),
    rate: rateText(perSecond),
  };
  const id = `oneSource ${top.key}`;
  const repeats =
    habit !== undefined && habit.requests >= requests * ONE_PATH && share >= REPEATING_SHARE;
  if (repeats) {
    const key =
      perSecond < COMMONLY_STOPPED ? 'triage.found.repeatsQuietly' : 'triage.found.repeats';
    return [
      {
        id,
        kind: 'oneSource',
        sentence: sentence(key, { ...params, path: habit.path }),
        query: { source: top.key, path: habit.path },
      },
    ];
  }
  if (share < ANY_SHARE || result.addresses < LEAST_ADDRESSES) return [];
  const said = sentence('triage.found.oneSource', params);
  return [{ id, kind: 'oneSource', sentence: said, query: { source: top.key } }];
}

/** Several addresses side by side that together send a good part of everything. */
export const oneSubnet: Rule = ({ result }, query) => {
  if (query.source !== undefined || query.subnet !== undefined) return [];
  const [first, second] = result.subnets;
  if (!first || result.addresses < LEAST_ADDRESSES) return [];
  const { requests, share, perSecond } = weightOf(first, result);
  const within = result.sources.filter(({ key }) => within24(key, first.key));
  const greatest = Math.max(0, ...within.map(({ requests: own, over }) => own - over));
  const stands =
    requests >= LEAST_REQUESTS &&
    share >= SUBNET_SHARE &&
    requests >= (second?.requests ?? 0) * SUBNET_LEAD &&
    greatest < requests * ONE_OF_MANY;
  if (!stands) return [];
  const params = {
    subnet: first.key,
    requests: countText(requests),
    share: shareText(share),
    rate: rateText(perSecond),
  };
  return [
    {
      id: `oneSubnet ${first.key}`,
      kind: 'oneSubnet',
      sentence: sentence('triage.found.oneSubnet', params),
      query: { subnet: first.key },
    },
  ];
};

const SUBNET_SHARE = 0.2;
/** Five times the next: offices and carriers with many readers behind a few addresses come in numbers. */
const SUBNET_LEAD = 5;
/** Where one address sends more than this of its subnet, the address is the finding. */
const ONE_OF_MANY = 0.8;

/** By their texts, which is enough for addresses of the log itself. */
function within24(source: string, subnet: string): boolean {
  return source.startsWith(
    subnet.slice(0, subnet.lastIndexOf(subnet.includes('.') ? '.' : '::') + 1),
  );
}

/** A program that was not there before and soon sends a good part of everything. */
export const oneAgent: Rule = ({ result }, query) => {
  if (query.agent !== undefined || query.source !== undefined) return [];
  const { from, to } = result;
  if (from === null || to === null || result.addresses < 2) return [];
  return result.agents.flatMap((top): Finding[] => {
    const { requests, share, perSecond } = weightOf(top, result);
    const came = top.to - top.from < (to - from) * CAME;
    if (!came || requests < LEAST_REQUESTS || share < AGENT_SHARE) return [];
    if (perSecond < PER_SECOND) return [];
    const params = {
      agent: top.key,
      requests: countText(requests),
      share: shareText(share),
      rate: rateText(perSecond),
    };
    const said = sentence('triage.found.oneAgent', params);
    return [
      { id: `oneAgent ${top.key}`, kind: 'oneAgent', sentence: said, query: { agent: top.key } },
    ];
  });
};

const AGENT_SHARE = 0.2;
/** Seen during less than three quarters of the log: browsers and an office's own app are there all day. */
const CAME = 0.75;
