import { IconAlertTriangleFilled, IconClock, IconHourglassLow } from '@tabler/icons-react';
import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useNow, useToday } from '../../app/now.ts';
import { KstTime } from '../../ui/KstTime.tsx';
import { dueStanding } from './due.ts';

const ICONS = { ahead: IconClock, near: IconHourglassLow, over: IconAlertTriangleFilled } as const;
const MINUTE = 60_000;

/** When an open item is due; near its end and past it with how long. @param at milliseconds */
export function ItemDue({ at }: { at: number }) {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const today = useToday(at);
  const standing = dueStanding(at, now);
  const Shape = ICONS[standing];
  const span = spanOf(
    Math.max(MINUTE, Math.abs(at - now) - (Math.abs(at - now) % MINUTE)),
    language,
  );
  return (
    <span className="item-due" data-due={standing}>
      <Shape size={12} stroke={1.75} aria-hidden />
      {say('incidentView.due')} <KstTime at={at} form={today ? 'time' : 'day'} />
      {standing === 'near' && <span>{say('incidentView.dueNear', { span })}</span>}
      {standing === 'over' && <strong>{say('incidentView.dueOver', { span })}</strong>}
    </span>
  );
}
