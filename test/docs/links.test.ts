import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listPages, type DocsPage } from '../../demo/docs/list-pages';
import { repository } from '../../demo/docs/repository';
import { resolveLink } from '../../demo/docs/resolve-link';

const pages = await listPages();
/** What a fresh clone does not have. */
const ignored = readFileSync(new URL('.gitignore', repository), 'utf8').split('\n');

/** What is wrong with a link; nothing where it leads somewhere. */
function problemOf(link: string, file: string, known: readonly DocsPage[]): string | undefined {
  const target = resolveLink(file, link);
  if (!target) return /^https:/.test(link) && URL.canParse(link) ? undefined : 'is no https address';
  const { path, hash } = target;
  const [folder = ''] = path.split('/');
  if (ignored.includes(folder) || !existsSync(new URL(encodeURI(path), repository))) return 'is not there';
  const page = known.find(({ file: shown }) => [path, `${path}/README.md`].includes(shown));
  const anchors = page?.headings.map(({ slug }) => `#${slug}`) ?? [];
  return hash && !anchors.includes(hash) ? 'has no such heading' : undefined;
}

const problemsOf = ({ file, links }: DocsPage): readonly string[] =>
  links.flatMap((link) => {
    const problem = problemOf(link, file, pages);
    return problem ? [`${file}: ${link} ${problem}`] : [];
  });

describe('links of the documents', () => {
  it.each(pages)('$file: each leads to what is there', (page) => {
    expect(problemsOf(page)).toEqual([]);
  });

  it('are dead when file, heading or address are wrong', () => {
    const readme = {
      ...aPage('README.md'),
      links: ['docs/none.md', 'docs/email.md#none', '#none', 'http://a.b'],
    };
    expect(problemsOf(readme)).toEqual([
      'README.md: docs/none.md is not there',
      'README.md: docs/email.md#none has no such heading',
      'README.md: #none has no such heading',
      'README.md: http://a.b is no https address',
    ]);
  });

  it('lead to no file that only a build makes', () => {
    const built = { ...aPage('README.md'), links: ['dist/link/index.html'] };
    expect(problemsOf(built)).toEqual(['README.md: dist/link/index.html is not there']);
  });

  it('lead from README.md to every page', () => {
    const reached = new Set(['README.md']);
    // A set grows while it is gone through.
    for (const file of reached)
      for (const link of pages.find((page) => page.file === file)?.links ?? []) {
        const path = resolveLink(file, link)?.path ?? '';
        for (const page of pages) if ([path, `${path}/README.md`].includes(page.file)) reached.add(page.file);
      }
    expect(pages.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });
});

function aPage(file: string): DocsPage {
  const page = pages.find((candidate) => candidate.file === file);
  if (!page) throw new Error(`There is no ${file}`);
  return page;
}
