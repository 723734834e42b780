import { useEffect, useState } from 'react';
import type { Attachment } from '../../shared/attachment.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { fetchBase64 } from './fetch.ts';

type Picture =
  | { state: 'loading' }
  | { state: 'ready'; url: string }
  | { state: 'failed'; why: Sentence };

/** A kept picture, small; pressed, it is shown as wide as there is room. */
export function Thumbnail({ attachment }: { attachment: Attachment }) {
  const say = useSay();
  const { sha256, mime, name } = attachment;
  const [picture, setPicture] = useState<Picture>({ state: 'loading' });
  const [large, setLarge] = useState(false);
  useEffect(() => {
    let current = true;
    fetchBase64(sha256).then(
      (base64) => current && setPicture({ state: 'ready', url: `data:${mime};base64,${base64}` }),
      (error) => current && setPicture({ state: 'failed', why: sentenceOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [sha256, mime]);
  if (picture.state === 'failed') return <ProblemText of={picture.why} />;
  if (picture.state === 'loading') return <span className="thumbnail" aria-hidden />;
  return (
    <button
      type="button"
      className="thumbnail"
      data-large={large}
      aria-expanded={large}
      aria-label={say(large ? 'attachment.smaller' : 'attachment.larger', { name })}
      onClick={() => setLarge(!large)}
    >
      <img src={picture.url} alt="" />
    </button>
  );
}
