/** One command of a line, as far as its words can be told without running it. */
export interface ShellCommand {
  /** Without their quotes; what only a run would tell stays as it is written: `$dir`. */
  words: string[];
  /** What its input is fed from: the command before a pipe, here-documents, here-strings. */
  fed: string[];
}

/** What separates what a reader of a shell's text finds. */
export interface CommandList {
  commands: ShellCommand[];
  word(text: string): void;
  endWord(): void;
  /** @param piped whether the next command's input is this one's output */
  endCommand(piped?: boolean): void;
  /** The command that is being read. */
  current(): ShellCommand;
}

export function commandList(): CommandList {
  const commands: ShellCommand[] = [];
  let command: ShellCommand = { words: [], fed: [] };
  let word: string | null = null;
  const endWord = (): void => {
    if (word !== null) command.words.push(word);
    word = null;
  };
  return {
    commands,
    word(text) {
      word = (word ?? '') + text;
    },
    endWord,
    endCommand(piped = false) {
      endWord();
      if (command.words.length > 0 || command.fed.length > 0) commands.push(command);
      const fed = piped ? [command.words.slice(1).join(' ')] : [];
      command = { words: [], fed };
    },
    current: () => command,
  };
}
