/** What an e-mail says of its own, by language. */
interface EmailWords {
  /** On the button that leads to a question which an e-mail can't hold. */
  readonly answer: string;
  /** On the plain link below, for mail programs that show nothing else. */
  readonly openInBrowser: string;
}

const english: EmailWords = { answer: 'Answer', openInBrowser: 'Answer in your browser' };

const byLanguage: Readonly<Record<string, EmailWords>> = {
  ar: { answer: 'أجب', openInBrowser: 'أجب في المتصفح' },
  de: { answer: 'Antworten', openInBrowser: 'Im Browser antworten' },
  es: { answer: 'Responder', openInBrowser: 'Responder en el navegador' },
  fr: { answer: 'Répondre', openInBrowser: 'Répondre dans le navigateur' },
  hi: { answer: 'उत्तर दें', openInBrowser: 'ब्राउज़र में उत्तर दें' },
  id: { answer: 'Jawab', openInBrowser: 'Jawab di peramban' },
  it: { answer: 'Rispondi', openInBrowser: 'Rispondi nel browser' },
  ja: { answer: '回答する', openInBrowser: 'ブラウザで回答する' },
  ko: { answer: '답변하기', openInBrowser: '브라우저에서 답변하기' },
  nl: { answer: 'Antwoorden', openInBrowser: 'Antwoorden in de browser' },
  pl: { answer: 'Odpowiedz', openInBrowser: 'Odpowiedz w przeglądarce' },
  pt: { answer: 'Responder', openInBrowser: 'Responder no navegador' },
  ru: { answer: 'Ответить', openInBrowser: 'Ответить в браузере' },
  tr: { answer: 'Yanıtla', openInBrowser: 'Tarayıcıda yanıtla' },
  vi: { answer: 'Trả lời', openInBrowser: 'Trả lời trong trình duyệt' },
  zh: { answer: '回答', openInBrowser: '在浏览器中回答' },
};

/** The words of a language or its base language, else English. */
export function emailWords(language: string): EmailWords {
  return byLanguage[language.toLowerCase().replace(/[-_].*/, '')] ?? english;
}
