#include "newsgraph/text/language.h"

#include <gmock/gmock.h>

#include <utility>

namespace newsgraph::text {
namespace {

TEST(GuessLanguage, KnowsEnglish) {
  EXPECT_EQ(guess_language("The ministers said that they would meet again in the spring."), "en");
  EXPECT_EQ(guess_language("A government spokesman denied it on Friday and called for calm."), "en");
}

TEST(GuessLanguage, ForeignNamesDoNotMakeAnotherLanguage) {
  EXPECT_EQ(
      guess_language("Jean-Luc Lefèvre of La République du Sud met Juan de la Cruz and Dos Santos da Silva in Rio de "
                     "Janeiro; the party Die Neue Mitte said it was not informed of the talks."),
      "en");
  EXPECT_EQ(guess_language("The Chinese word for peace is 和平, the Russian one мир, and both were said."), "en");
}

TEST(GuessLanguage, ShortTextIsUndecided) {
  for (const char* text : {"", "12 34", "Talks collapse", "NATO–Ukraine", "Ok"})
    EXPECT_EQ(guess_language(text), "und") << text;
}

TEST(GuessLanguage, KnowsLanguagesInLatinLetters) {
  const std::pair<const char*, const char*> samples[] = {
      {"fr", "Le ministre a déclaré que les négociations avec la délégation ne sont pas terminées et qu'il est prêt."},
      {"de", "Der Minister sagte, dass die Gespräche mit der Delegation noch nicht beendet sind und er bereit ist."},
      {"es", "El ministro dijo que las negociaciones con la delegación no han terminado y que está listo para más."},
      {"pt", "O ministro disse que as negociações com a delegação não terminaram e que ele está pronto para mais."},
      {"it", "Il ministro ha detto che i negoziati con la delegazione non sono finiti e che è pronto per gli altri."},
      {"nl", "De minister zei dat de gesprekken met de delegatie nog niet zijn afgelopen en dat hij er klaar voor is."},
      {"sv", "Ministern sade att samtalen med delegationen inte är avslutade och att han är redo för det som kommer."},
      {"pl",
       "Minister powiedział, że rozmowy z delegacją nie są zakończone i że jest gotowy do tego, co będzie po nich."},
      {"cs", "Ministr řekl, že jednání s delegací nejsou u konce a že je připraven na to, co bude po nich."},
      {"ro",
       "Ministrul a spus că negocierile cu delegația nu s-au încheiat și că este pregătit pentru ce va fi după ele."},
      {"hu", "A miniszter azt mondta, hogy a tárgyalások még nem értek véget, és hogy ez a delegáció már kész volt."},
      {"tr",
       "Bakan, heyetle yapılan görüşmelerin daha bitmediğini ve bunun için çok hazır olduğunu, ancak bir şey dedi."},
      {"id",
       "Menteri itu mengatakan bahwa perundingan dengan delegasi tidak selesai dan dia akan siap untuk yang lain."},
      {"fi",
       "Ministeri sanoi, että neuvottelut eivät ole vielä ohi ja että hän on valmis, mutta se ei ole vain siitä."},
  };
  for (const auto& [code, text] : samples) EXPECT_EQ(guess_language(text), code) << text;
}

TEST(GuessLanguage, KnowsOtherScripts) {
  const std::pair<const char*, const char*> samples[] = {
      {"ru", "Министр сказал, что переговоры ещё не закончены."},
      {"uk", "Міністр сказав, що переговори ще не завершені, і їх продовжать."},
      {"ar", "قال الوزير إن المحادثات لم تنته بعد"},
      {"fa", "وزیر گفت که گفتگوها هنوز پایان نیافته است"},
      {"zh", "部长说谈判还没有结束"},
      {"ja", "大臣は交渉がまだ終わっていないと述べた"},
      {"ko", "장관은 협상이 아직 끝나지 않았다고 말했다"},
      {"el", "Ο υπουργός είπε ότι οι συνομιλίες δεν τελείωσαν"},
      {"he", "השר אמר שהשיחות עדיין לא הסתיימו"},
      {"hi", "मंत्री ने कहा कि बातचीत अभी समाप्त नहीं हुई है"},
      {"th", "รัฐมนตรีกล่าวว่าการเจรจายังไม่สิ้นสุด"},
  };
  for (const auto& [code, text] : samples) EXPECT_EQ(guess_language(text), code) << text;
}

TEST(GuessLanguage, SurvivesBytesThatAreNoText) {
  EXPECT_EQ(guess_language("\xFF\xFE\x80 \xE2\x80"), "und");
}

}  // namespace
}  // namespace newsgraph::text
