import { Link } from 'wouter';
import { EmptyState } from '../ui/Standing.tsx';
import { useSay } from './language.tsx';

export function NotFound() {
  const say = useSay();
  return (
    <EmptyState whole title={say('frame.notFound')}>
      <p>{say('frame.notFoundHint')}</p>
      <p>
        <Link href="/board">{say('frame.toBoard')}</Link>
      </p>
    </EmptyState>
  );
}
