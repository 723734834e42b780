import { SegmentedControl } from '@mantine/core';
import { Role } from '../../../shared/operator.ts';
import { useSay } from '../../app/language.tsx';

interface Props {
  role: Role;
  onRole: (role: Role) => void;
}

/** What somebody may do, and what that means. */
export function RolePick({ role, onRole }: Props) {
  const say = useSay();
  return (
    <div className="settings-field">
      <span className="settings-label">{say('desk.operators.role')}</span>
      <SegmentedControl
        aria-label={say('desk.operators.role')}
        value={role}
        onChange={(value) => onRole(Role.parse(value))}
        data={Role.options.map((of) => ({ value: of, label: say(`desk.role.${of}`) }))}
      />
      <p className="muted">{say(`desk.roleHint.${role}`)}</p>
    </div>
  );
}
