import { useEffect, useRef } from 'react';

interface Props {
  id: string;
  name: string;
  note: string | undefined;
  chosen: boolean;
  onChoose: () => void;
}

/** One thing that was found. The focus stays in the field; the pointer may choose all the same. */
export function OptionLine({ id, name, note, chosen, onChoose }: Props) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="palette-option"
      ref={line}
      id={id}
      role="option"
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="clip" title={name}>
        {name}
      </span>
      {note && <span className="palette-note muted clip">{note}</span>}
    </button>
  );
}
