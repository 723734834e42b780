import { expect, it } from 'vitest';
import { newPin } from '../../../../renderer/settings/operators/newPin.ts';

it.each([
  ['1234', '1234', '1234', null],
  ['123456789012', '123456789012', '123456789012', null],
  ['1234', '1243', null, 'desk.operators.differs'],
  ['123', '123', null, 'desk.pinMalformed'],
  ['1234567890123', '1234567890123', null, 'desk.pinMalformed'],
  ['12a4', '12a4', null, 'desk.pinMalformed'],
  ['١٢٣٤', '١٢٣٤', null, 'desk.pinMalformed'],
  ['', '', null, 'desk.pinMalformed'],
])('takes “%s” and “%s” typed twice for %s', (first, second, pin, why) => {
  const came = newPin(first, second);
  expect([came.pin, came.problem?.key ?? null]).toEqual([pin, why]);
});
