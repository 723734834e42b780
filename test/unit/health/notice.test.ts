import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeldUp } from '../../../electron/health/http/bounded.ts';
import { noticeFinder } from '../../../electron/health/http/notice.ts';
import { loadNotices } from '../../../electron/health/notices.ts';
import { cost, yardstick } from '../../support/cost.ts';

const shipped = loadNotices('assets', undefined);
const found = (body: string, type = 'text/html; charset=utf-8') =>
  noticeFinder(shipped).find(body, type);

/** A portal as such portals are: menus, boards, a popup that waits to be shown, scripts. */
const portal = (main: string) => `<!doctype html><html lang="ko"><head><title>민원 포털</title>
<script>var messages = { busy: '현재 시스템 점검 중입니다. 잠시 후 이용해 주십시오.' };</script>
<style>.notice::after { content: '점검 중입니다' }</style></head><body>
<div id="popup" style="display: none"><h2>서비스 점검 안내</h2><p>현재 시스템 점검 중입니다.</p></div>
<nav>${'민원신청 증명서발급 정책정보 고객센터 보조금24 서비스안내 '
  .repeat(8)
  .split(' ')
  .map((name) => `<a href="/${name}">${name}</a>`)
  .join('')}</nav><main>${main}</main>
<footer><p>${'이 누리집은 대한민국 공식 전자정부 누리집입니다. 필요한 민원을 찾아 신청하고 결과를 받아 보실 수 있습니다. '.repeat(20)}</p>
<a href="/help">장애인 이용 안내</a> 대표전화 1588-0000</footer></body></html>`;

describe('a healthy page', () => {
  it.each([
    [
      'with a board that lists past maintenance',
      portal(`<h3>공지사항</h3><ul>
        <li><a href="/1">시스템 점검 안내(11.18. 00:00~06:00)</a><span>2023.11.16</span></li>
        <li><a href="/2">[완료] 네트워크 장애로 인한 서비스 이용 제한 안내</a></li>
        <li><a href="/3">현재 서비스가 일시 중단되었습니다</a></li></ul>
        <table><tr><td>12</td><td>정기 점검 안내</td><td>2023.11.10</td></tr></table>`),
    ],
    [
      'with a banner of maintenance to come',
      portal(
        '<div class="banner">11. 25.(토) 22:00부터 시스템 점검으로 서비스가 중단됩니다.</div>',
      ),
    ],
    [
      'that helps people with disabilities',
      portal(
        '<p>장애로 인하여 방문이 어려운 분은 대리 신청을 하실 수 있습니다. 장애 정도가 심한 분</p>',
      ),
    ],
    [
      'whose help speaks of trouble',
      portal(
        '<p>접속이 원활하지 않을 경우 고객센터로 문의하여 주십시오.</p><p>공동인증서가 없으면 일부 서비스를 이용하실 수 없습니다.</p>',
      ),
    ],
    [
      'that reports an outage that is over',
      portal('<p>지난 17일 서비스가 일시 중단되었습니다. 불편을 드려 죄송합니다.</p>'),
    ],
    ['that is short', '<h1>민원 포털</h1><p>로그인하십시오.</p><a href="/n">시스템 점검 안내</a>'],
    [
      'that says when it is closed',
      '<h1>모바일 신분증</h1><p>매월 셋째 주 일요일 정기 점검 시간에는 이용이 제한될 수 있습니다.</p>',
    ],
    [
      'for logging in',
      '<form><p>비밀번호 5회 오류 시 로그인이 제한됩니다.</p></form><p>대기 질: 좋음</p>',
    ],
    ['that helps in English', '<p>Contact us if you have difficulties. Join the queue online.</p>'],
    ['in English', portal('<a href="/m">Scheduled maintenance</a><p>Services are available.</p>')],
  ])('%s is none', (_, page) => {
    expect(found(page)).toBeNull();
  });

  it.each([
    ['a script', 'alert("현재 시스템 점검 중입니다")', 'application/javascript'],
    ['a picture', '현재 시스템 점검 중입니다', 'image/svg+xml'],
    [
      'an API that lists a board',
      '{"ok":true,"board":[{"title":"현재 시스템 점검 중입니다"},{"title":"시스템 점검 안내"}]}',
      'application/json',
    ],
    ['an API with an empty notice', '{"status":"UP","notice":""}', 'application/json'],
    ['a broken API', '{"notice": "현재 시스템 점검 중입니다', 'application/json'],
  ])('%s is none', (_, body, type) => {
    expect(found(body, type)).toBeNull();
  });
});

describe('a notice page', () => {
  it.each([
    [
      'of November 2023, in the manner of the civil complaints platform',
      `<html><head><title>정부24</title></head><body><div class="box"><img src="/logo.png" alt="">
       <h1>서비스 일시 중단 안내</h1><p>국가정보통신망 <b>네트워크 장애</b>로 인하여<br>
       정부24 서비스 이용이 일시 중단되었습니다.</p><p>빠른 시일 내에 복구하도록 하겠습니다.<br>이용에 불편을 드려 죄송합니다.</p></div></body></html>`,
      '네트워크 장애로',
    ],
    [
      'of the e-ID website, within its usual frame',
      portal(
        '<div role="alert"><p>현재 <strong>시스템 장애</strong>가 발생하여 13:54부터 서비스 이용이 제한되고 있습니다.</p></div>',
      ),
      '13:54부터 서비스 이용이 제한되고 있습니다.',
    ],
    [
      'of maintenance',
      '<h2>시스템 점검 안내</h2><p>점검시간: 00:00 ~ 06:00</p>',
      '시스템 점검 안내',
    ],
    ['without spaces', '<p>더나은서비스를위해시스템점검중입니다.</p>', '점검중입니다'],
    [
      'that makes people wait',
      '<div>서비스 접속 대기 중입니다.<br>고객님 앞에 <b>1,532</b>명의 대기자가 있습니다.</div>',
      '서비스 접속 대기 중입니다.',
    ],
    [
      'of a delay, on a full page',
      portal('<p>이용자가 많아 접속이 지연되고 있습니다. 잠시만 기다려 주십시오.</p>'),
      '접속이 지연되고 있습니다.',
    ],
    [
      'by entities',
      `<p>${[...'현재 시스템 점검 중입니다'].map((c) => `&#${c.codePointAt(0)};`).join('')}</p>`,
      '점검 중입니다',
    ],
    ['in decomposed letters', '<p>시스템 점검 중입니다</p>'.normalize('NFD'), '점검 중입니다'],
    [
      'in English',
      '<h1>Sorry</h1><p>This service is temporarily\n unavailable due to maintenance.</p>',
      'This service is temporarily unavailable due to maintenance.',
    ],
  ])('%s is known by its sentence', (_, page, sentence) => {
    expect(found(page)).toContain(sentence);
  });

  it.each([
    [
      'as it is',
      JSON.stringify({ status: { notice: '13:54부터 시스템 장애로 서비스가 중단되었습니다.' } }),
    ],
    [
      'escaped',
      `{"status":{"notice":"${[...'시스템 장애로 서비스가 중단되었습니다']
        .map((c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
        .join('')}"}}`,
    ],
  ])('may be the field of an API, %s', (_, body) => {
    expect(found(body, 'application/json')).toContain('시스템 장애로 서비스가 중단되었습니다');
  });

  it('is known by the catalogue’s own phrases, with or without the shipped ones', () => {
    const own = loadNotices('assets', { shipped: false, phrases: ['창구 업무를 … 닫았습니다'] });
    const page = '<p>창구 업무를 <b>오늘은</b> 닫았습니다.</p>';
    expect(noticeFinder(own).find(page, '')).toBe('창구 업무를 오늘은 닫았습니다.');
    expect(noticeFinder(own).find('<p>점검 중입니다</p>', '')).toBeNull();
    const both = loadNotices('assets', { shipped: true, phrases: ['창구를 닫았습니다'] });
    expect(noticeFinder(both).find('<p>점검 중입니다</p>', '')).not.toBeNull();
    expect(noticeFinder([]).find('<p>점검 중입니다</p>', '')).toBeNull();
  });
});

describe('any phrase', () => {
  it('is found in a page that shows it and little else', () => {
    for (const phrase of shipped) {
      const text = phrase.replace(/^~/, '').replaceAll('…', '금일 오전');
      expect(found(`<main><p>${text}</p></main>`), phrase).toContain(text.slice(0, 4));
    }
  });
});

describe('a hostile page', () => {
  it.each([
    ['quotes', `<p>점검 중입니다<a ${'"" '.repeat(200_000)}>`],
    ['spaces', `<p>점검 중입니다${' '.repeat(1_000_000)}`],
    ['open signs', `점검 중입니다${'<'.repeat(1_000_000)}`],
    ['open comments', `점검 중입니다${'<!--'.repeat(250_000)}`],
    ['open elements', `점검 중입니다${'<div hidden>'.repeat(80_000)}`],
    ['entities', `점검 중입니다${'&#44'.repeat(250_000)}`],
    ['phrases that do not end', '현재 점검 장애 시스템 장애로 '.repeat(60_000)],
    ['deep JSON', `{"a":"점검 중입니다","b":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
  ])('of many %s is read in time', (_, page) => {
    const took = cost(() => {
      try {
        found(page, page.startsWith('{') ? 'application/json' : 'text/html');
      } catch (error) {
        // This machine is held up by others: then it says so.
        expect(error).toBeInstanceOf(HeldUp);
      }
    });
    expect(took).toBeLessThan(30 * yardstick());
  });

  it('of whatever bytes breaks nothing', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p',
        '<a href="',
        '<!--',
        '-->',
        '점검 중',
        '입니다',
        '&#x',
        '</script',
        '<style>',
        '\u1100',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const sentence = found(parts.join(''));
        expect(sentence === null || sentence.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
