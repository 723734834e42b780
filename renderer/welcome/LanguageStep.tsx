import { Radio } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { LANGUAGES, Language } from '../../shared/words.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { changeSettings } from '../settings/store.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** Which language: the page speaks it at once. */
export function LanguageStep(props: StepProps) {
  const say = useSay();
  const language = useLanguage();
  const chosen = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  useEffect(() => chosen.current?.focus(), []);
  const choose = (value: string) => {
    setProblem(null);
    changeSettings({ language: Language.parse(value) }).catch((error) =>
      setProblem(sentenceOf(error)),
    );
  };
  return (
    <StepForm
      {...props}
      title={say('welcome.language')}
      hint={say('welcome.languageHint')}
      onSubmit={props.onNext}
    >
      <Radio.Group
        aria-label={say('welcome.language')}
        value={language}
        onChange={choose}
        className="welcome-choices"
      >
        {LANGUAGES.map((of) => (
          <Radio
            key={of}
            ref={of === language ? chosen : null}
            value={of}
            lang={of}
            label={say(`settings.language.${of}`)}
          />
        ))}
      </Radio.Group>
      <ProblemText of={problem} />
    </StepForm>
  );
}
