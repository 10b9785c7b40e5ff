/** The pages of the demo that lead to each other. */
const pages = [
  { address: '/', name: 'Playground' },
  { address: '/builder', name: 'Snippet builder' },
  { address: '/results', name: 'Results' },
  { address: '/gallery', name: 'Every question type' },
  { address: '/docs/', name: 'Docs' },
] as const;

/** What a page of the demo links to in its head: all pages but itself. */
export const pageLinks = (own: (typeof pages)[number]['address']) =>
  pages.filter(({ address }) => address !== own);
