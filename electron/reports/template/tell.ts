import { closest } from '../../../shared/closest.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { MessageParams } from '../../../shared/messages/message.ts';
import { sentence } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';
import type { YamlText } from '../../markdown/yaml.ts';

/** Where faults of one file are told, by the path of what is wrong. */
export interface Telling {
  fault(path: readonly PropertyKey[], key: MessageKey, params?: MessageParams): void;
  /** A name that is not known, with the one that was probably meant. */
  unknown(path: readonly PropertyKey[], name: string, known: readonly string[]): void;
}

/** How much of a wrong name is repeated. */
const SHOWN = 80;

export function tellingOf(file: string, yaml: YamlText, faults: TemplateFault[]): Telling {
  const fault: Telling['fault'] = (path, key, params = {}) => {
    faults.push({ file, ...yaml.placeOf(...path), sentence: sentence(key, params) });
  };
  return {
    fault,
    unknown(path, name, known) {
      const close = closest(name, known);
      const params = { name: name.slice(0, SHOWN) };
      if (close) fault(path, 'reportTemplate.unknownClose', { ...params, close });
      else fault(path, 'reportTemplate.unknown', { ...params, allowed: known.join(', ') });
    },
  };
}
