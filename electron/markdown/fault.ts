import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { Problem, type Sentence } from '../../shared/problem.ts';

/** What is wrong in a file, and where; lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  sentence: Sentence;
}

/** Where in a file, counted from 1. What an mdast node's `position.start` offers. */
export interface Place {
  line: number;
  column: number;
}

/** Ends the reading of one file; {@link fault} tells where and why. */
export class MarkdownFault extends Problem {
  readonly fault: Fault;

  constructor(file: string, at: Place | undefined, key: MessageKey, params: MessageParams = {}) {
    super(key, params);
    this.name = 'MarkdownFault';
    this.fault = { file, line: at?.line ?? 1, column: at?.column ?? 1, sentence: this.sentence };
  }
}
