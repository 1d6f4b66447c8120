#include "newsgraph/text/language_profiles.h"

namespace newsgraph::text {
namespace {

// The commonest function words of running text, written down from grammars' lists of articles, pronouns, prepositions,
// conjunctions and auxiliaries. A word may stand in several: it then counts for each.
constexpr LanguageProfile profiles[] = {
    {"en",
     "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which "
     "one you were her all she there would their we him been has when who will more no if out so said what up its "
     "about "
     "into than them can only other new some could time these two may then do first any my now such like our over man "
     "me even most made after also did many before must through years where much your way well down should because "
     "each just those how too still between while against during under since without around says told"},
    {"fr",
     "le la les l de des du d un une et est en que qu qui dans pour pas sur au aux par plus ne n ce cette ces il elle "
     "ils "
     "elles nous vous je se s son sa ses leur leurs avec sont a été être ont avait mais ou où comme tout tous fait "
     "deux "
     "entre sans sous après avant aussi même dont lui contre selon lors depuis était"},
    {"de",
     "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
     "dass "
     "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr "
     "durch "
     "man sein wurde sei wenn ich wir kann gegen vom können schon ihre seine unter zwischen"},
    {"es",
     "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta "
     "entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros "
     "ese eso ante ellos e esto antes algunos qué unos yo otro otras fue ha han son está según es"},
    {"pt",
     "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou "
     "ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem "
     "nas me esse eles estão você tinha foram essa num nem suas às são disse sobre"},
    {"it",
     "di e il la che in a per un è del non una con sono da le i si al dei come alla della più nel ha gli lo anche "
     "delle "
     "ma dal nella se o ed su questo cui l dell all hanno tra degli essere stato questa dalla sul loro anni ai ci "
     "nelle "
     "fra ancora prima dopo quando sulla era suo sua due dall nell perché così"},
    {"nl",
     "de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij door naar uit werd "
     "worden "
     "heeft was hij over tot nog wordt meer deze hebben kan zich wel of ik ze geen tegen onder dit had na zo hun haar "
     "zou moet veel jaar tussen we zegt volgens"},
    {"sv",
     "och i att det som en på är av för med den till inte har de ett om han men var sig från vi så kan när år under "
     "också "
     "efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över "
     "bara in blir upp även vad mellan enligt"},
    {"no",
     "og i det er på til som en å for av at har med de ikke den han et om fra men vi var seg sier så kan skal vil ble "
     "også ut etter år være eller nå da når mot over ved blir må hadde under bare opp hun dette mer andre alle få "
     "kommer "
     "selv mellom ifølge"},
    {"da",
     "og i det er at på til en af for som den de med har ikke der et om fra han men var vi sig kan skal vil blev også "
     "ud "
     "efter år være eller nu da når mod over ved bliver må havde under kun op hun dette mere andre alle få kommer selv "
     "mellem ifølge siger"},
    {"fi",
     "ja on ei se että hän oli ovat mutta joka kun myös jos ole niin sen ollut tai vain mukaan kuin mitä sekä jo nyt "
     "voi vielä kanssa sitä kuitenkin hänen mukana jälkeen ennen koska olla tämä myöskin siitä olisi eivät he"},
    {"pl",
     "w i na z się nie do to że jest o jak a po co tak za od przez jego już dla są ale czy był tego tym było być oraz "
     "tylko może który która które przy ich także jej przed lub pod gdy ze roku jako będzie została między przeciwko"},
    {"cs",
     "a se v na je že to s z do i o ve k pro za by ale si po jako od byl které který která podle jsou jsem také už při "
     "před není bude tak jeho ze až nebo jen než co ještě byla bylo mezi proti roce však pak kde když"},
    {"sk",
     "a sa v na je že to s z do i o vo k pre za by ale si po ako od bol ktoré ktorý ktorá podľa sú som tiež už pri "
     "pred "
     "nie bude tak jeho zo až alebo len než čo ešte bola bolo medzi proti roku však potom kde keď"},
    {"ro",
     "și de în a la cu pe nu că o un este din pentru care mai să se au fost prin sunt ce ca dar după al ale lui iar "
     "sau "
     "între până fi era fără lor ei această acest cel prin despre unei către împotriva"},
    {"hu",
     "a az és hogy nem is egy volt meg de ez el már csak mint ha azt még van vagy ki kell lesz után szerint között ezt "
     "majd minden aki ami lehet amely volna fog sem több illetve pedig így azonban ellen"},
    {"tr",
     "ve bir bu da de için ile olarak çok daha gibi olan en kadar sonra ne o ama ki var ise değil her mi dedi göre "
     "olduğu "
     "tarafından ancak veya karşı önce arasında bunu şu büyük üzerinde yıl etti oldu"},
    {"id",
     "yang dan di dengan untuk dari pada dalam ini itu tidak akan ke adalah juga oleh sebagai telah bahwa kepada "
     "karena "
     "ada mereka atau dapat kata lebih saat sudah bisa tersebut bagi para antara menjadi setelah tahun kami kita "
     "secara"},
    {"vi",
     "và của là có cho không được trong với các một những người này đã đến để khi tại về từ theo ra vào cũng như sẽ "
     "ông "
     "nhiều trên việc đó sau còn phải hơn năm nước chính hai bị do"},
    {"hr",
     "i u je da se na za su od s o a ne kako koji što ali će bi iz do nije koja koje ili to kao bio po te samo biti "
     "više "
     "nakon prema već kada sve između protiv godine rekao još"},
    {"sl",
     "in je v da na se za so ne z s bi po o iz pa tudi kot ali pri ki še od do ni bo kako le ko že bil bila bilo med "
     "proti leta lahko tako več zaradi pred smo"},
    {"sq",
     "e të në dhe për i me një që se nga është ka nuk do më si u kjo ky por janë duke pas edhe kanë ishte gjatë kundër "
     "midis sipas pasi ose tij saj"},
    {"ca",
     "de la i que el en a els del les per un una amb no es al ha és més com són però va si aquest aquesta o també dels "
     "seva seu entre han fins sobre sense des ser on quan contra molt està perquè segons"},
    {"lt",
     "ir į iš su kad yra tai bet kaip už apie ne nuo buvo po dėl jo ar taip dar tik iki jau prie per jis ji metų"},
    {"lv", "un ir ar no par uz kas ka tas bet kā pēc arī vai nav lai viņš tā gan pie bija tikai līdz jau būs gada"},
    {"et",
     "ja on ei et see oli ka kui aga ta või oma mis kes nii siis veel selle välja üle pärast olla seda tema ning"},
    {"sw",
     "ya na wa kwa ni katika la za cha hiyo huo alisema ambao kuwa pia baada yake watu hii hilo lakini kama bila"},
    {"tl", "ang ng sa na mga ay at si ni para hindi ito kung may isang nang din siya niya sila mula kay ayon sinabi"},
    {"af",
     "die van en in is het dat nie wat te vir om op sy aan ook hy deur met was as maar na word sal kan uit hulle"},
    {"ha", "da a na ya ta ba ne ce wannan cikin an sun shi su wajen domin daga kuma amma yadda zuwa tare"},
    {"so", "oo ka ku iyo in ah uu waxaa ay la soo loo ayaa ee si waa kale markii isagoo sheegay"},
};

}  // namespace

std::span<const LanguageProfile> latin_profiles() {
  return profiles;
}

}  // namespace newsgraph::text
