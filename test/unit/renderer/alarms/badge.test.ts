import { expect, it } from 'vitest';
import { BADGE_COLOUR } from '../../../../renderer/alarms/badge.ts';
import { themeColour } from '../../../support/access/themeColours.ts';

it('counts on the colour of what is down by day', () => {
  expect(BADGE_COLOUR).toBe(themeColour('light', 'down'));
});
