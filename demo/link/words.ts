import { memberOf, textsOf } from '../../src/survey/json';
import { createTranslate } from '../../src/survey/language';
import type { Survey } from '../../src/survey/model';

/** What the link page says around the survey. */
export interface PageWords {
  /** Before what a link answered; Iterate's own words. */
  readonly answer_saved: string;
  readonly change_button_label: string;
  readonly closed_notice: string;
  readonly reopen_button_label: string;
}

type Row = readonly [saved: string, change: string, closed: string, reopen: string];

const english: Row = ['Answer saved:', 'Change', 'You can close this page now.', 'Back to the survey'];

const byLanguage: Readonly<Record<string, Row>> = {
  ar: ['تم حفظ الإجابة:', 'تغيير', 'يمكنك إغلاق هذه الصفحة الآن.', 'العودة إلى الاستبيان'],
  de: ['Antwort gespeichert:', 'Ändern', 'Sie können diese Seite jetzt schließen.', 'Zurück zur Umfrage'],
  es: ['Respuesta guardada:', 'Cambiar', 'Ya puede cerrar esta página.', 'Volver a la encuesta'],
  fr: ['Réponse enregistrée :', 'Modifier', 'Vous pouvez fermer cette page.', 'Revenir au questionnaire'],
  hi: ['उत्तर सहेजा गया:', 'बदलें', 'अब आप यह पेज बंद कर सकते हैं।', 'सर्वेक्षण पर वापस जाएँ'],
  id: ['Jawaban tersimpan:', 'Ubah', 'Anda dapat menutup halaman ini sekarang.', 'Kembali ke survei'],
  it: ['Risposta salvata:', 'Modifica', 'Ora può chiudere questa pagina.', 'Torna al sondaggio'],
  ja: ['回答を保存しました：', '変更', 'このページを閉じてかまいません。', 'アンケートに戻る'],
  ko: ['답변이 저장되었습니다:', '변경', '이제 이 페이지를 닫으셔도 됩니다.', '설문으로 돌아가기'],
  nl: ['Antwoord opgeslagen:', 'Wijzigen', 'U kunt deze pagina nu sluiten.', 'Terug naar de enquête'],
  pl: ['Odpowiedź zapisana:', 'Zmień', 'Możesz teraz zamknąć tę stronę.', 'Wróć do ankiety'],
  pt: ['Resposta salva:', 'Alterar', 'Você já pode fechar esta página.', 'Voltar à pesquisa'],
  ru: ['Ответ сохранён:', 'Изменить', 'Теперь эту страницу можно закрыть.', 'Вернуться к опросу'],
  tr: ['Yanıt kaydedildi:', 'Değiştir', 'Bu sayfayı artık kapatabilirsiniz.', 'Ankete dön'],
  vi: ['Đã lưu câu trả lời:', 'Thay đổi', 'Bạn có thể đóng trang này.', 'Quay lại khảo sát'],
  zh: ['答案已保存：', '更改', '您现在可以关闭此页面。', '返回问卷'],
};

/** The author's words where the survey has them, by the keys of its copy; else ours in its language, else in English. */
export function wordsFor(survey: Survey, language: string): PageWords {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  const [saved, change, closed, reopen] = byLanguage[base] ?? english;
  const translate = createTranslate(survey, language);
  const say = (key: keyof PageWords, ours: string) => {
    const { current } = textsOf(memberOf(survey.copy, key));
    const isOwnLanguage = base === (survey.primary_language ?? 'en').toLowerCase().split(/[-_]/)[0];
    return translate(`survey.copy.${key}`, (isOwnLanguage && current) || ours);
  };
  return {
    answer_saved: say('answer_saved', saved),
    change_button_label: say('change_button_label', change),
    closed_notice: say('closed_notice', closed),
    reopen_button_label: say('reopen_button_label', reopen),
  };
}
