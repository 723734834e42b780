import { Button } from '@mantine/core';
import { bundlePathOf } from '../../shared/bundleAddress.ts';
import type { BundleVerdict } from '../../shared/bundleVerdict.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { NotFound } from '../app/NotFound.tsx';
import { ErrorState } from '../ui/Standing.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import './bundle.css';

/** An evidence bundle that was opened: whether it is whole, and what that was told by. */
export function BundlePage({ code }: { code: string }) {
  const path = bundlePathOf(code);
  return path === null ? <NotFound /> : <OpenedBundle path={path} />;
}

function OpenedBundle({ path }: { path: string }) {
  const say = useSay();
  const language = useLanguage();
  const answer = useAnswer('bundle.verify', { path, language });
  return (
    <div className="bundle" aria-busy={answer.state === 'loading'}>
      <h1>{say('bundleView.title')}</h1>
      <p className="bundle-path">{path}</p>
      {answer.state === 'loading' && <p role="status">{say('bundleView.checking')}</p>}
      {answer.state === 'failed' && (
        <ErrorState title="bundleView.unchecked" why={answer.why} onRetry={answer.reload} />
      )}
      {answer.state === 'ready' && <Verdict of={answer.value} />}
      {answer.state === 'ready' && (
        <Button onClick={answer.reload}>{say('bundleView.again')}</Button>
      )}
    </div>
  );
}

function Verdict({ of: { lines, whole } }: { of: BundleVerdict }) {
  const say = useSay();
  return (
    <section role="status" aria-label={say('bundleView.title')}>
      <p className="bundle-verdict" data-whole={whole}>
        <StateMark state={whole ? 'up' : 'down'} size={18} silent />
        {say(whole ? 'bundleView.whole' : 'bundleView.altered')}
      </p>
      <ul className="bundle-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
