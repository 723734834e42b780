import { LANGUAGES, type Language } from '../../shared/words.ts';
import { inBoth } from '../palette/places.ts';
import { keyWord } from './keyWord.ts';
import { type Page, readPage } from './page.ts';
import { TOPICS, topicNamed } from './topics.ts';

const files = import.meta.glob<string>('../../assets/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const pages = new Map<Language, readonly Page[]>();

/** All of help in one language, read when first asked for. */
export function helpIn(language: Language): readonly Page[] {
  const before = pages.get(language);
  if (before) return before;
  const read = TOPICS.map(({ name }) =>
    readPage(name, files[`../../assets/help/${language}/${name}.md`] ?? '', (key) =>
      keyWord(key, language),
    ),
  );
  pages.set(language, read);
  return read;
}

/** What a page is called, in every language: it is found by either. */
export function titlesOf(name: string): readonly string[] {
  const title = topicNamed(name)?.title;
  if (!title) return [];
  const both = inBoth(title);
  return LANGUAGES.map((language) => both[language]);
}
