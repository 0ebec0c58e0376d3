"""Words that say nothing of what a passage is about: function words, fillers, and the small change of meetings."""

from __future__ import annotations

from textmine.swedish.wordlists import word_set

FUNCTION_WORDS: frozenset[str] = word_set(
    """
    alla allas allt alltid alltför alltså andra andras annan annat antingen att av bara bland bli blir blev blivit
    borde bort bortom båda bådas både bådadera bägge bör börja börjar d då dag där därefter därför därifrån
    däribland därmed därtill de del dem den denna denne deras dess dessa dessutom det detsamma detta dig din dina
    dit ditt dock dom du dylik efter eftersom egen egentligen eget egna eller emellan emot en enbart enda endast
    enligt ens er era ert ett ev eventuell eventuellt ex exempelvis f faktiskt fall fast fem femte fick finna finnas
    finns fjärde flera flertal flest fler fram framför framåt fredag från fyra få får fått följa följande för före
    först första förutom ge ger ges genom gentemot gick ginge gå går gått gärna göra gör gjorde gjort gång gånger ha
    hade haft han hans har hel hela heller helst helt henne hennes hit hittills hon honom hos hur huruvida här häri
    härmed hög i ibland icke ifrån igen igenom ihop in inför inga ingen inget innan inne inom inte inuti ja jag
    jämfört ju just kan kanske kl klockan knappt knappast komma kommer kom kommit kring kunde kunna kunnat kvar la
    lade lagom lika liksom lite litet låta låter lägga lägger m man många mången mellan men med medan mer mera mest
    mig min mina mindre minst mitt mittemot mm mot mycken mycket må måste möjligen möjligtvis n nedan nedanstående
    nej ner ngn ngt ni nio nog nr nu nuvarande ny nya nyligen någon någonting något några när nära nämligen näst
    nästa nästan o oavsett och också ofta om omkring oss osv ovan ovanför p per plus på redan respektive runt s sade
    sagt sammanlagt samma samman samt samtidigt samtliga se sedan sen senare senast ser sett sex sig sin sina sitt
    sju själv själva ska skall ska skola skulle slutligen snabbt snarare snarast snart som somlig stor stora större
    stort står stå så sådan sådana sådant således såsom såväl säga säger säkert sätt t ta tar tagit tack tio tog
    till tillbaka tills tillsammans tre tredje trots tror tro trol två tvärtom tyvärr u under undertill upp ur ut
    utan utanför ute utifrån utöver v vad van vanligen vanligt var vara varandra varav vardera varenda varför
    varifrån varit varje varken vars vart varåt vem vems verkligen vet veta vi via vid viktig vilja vilka vilkas
    vilken vilket vill visa visar viss vissa visst väl välja vår våra vårt våran vore väldigt y ytterligare å åt
    åtta även ändå ännu är åtminstone återigen över överlag övrig övriga övrigt
    """
)

# Words of every meeting, whatever it is about.
MEETING_WORDS: frozenset[str] = word_set(
    """
    anteckning anteckningar behöva behov bilaga bord dagordning datum deltagare diskussion diskutera exempel fråga
    frågor förslag grupp grupper information informera kalendarium kallelse läsa minnesanteckning minnesanteckningar
    mötas möte möten ordförande paragraf protokoll punkt punkter rubrik sak saker sammanträde sekreterare sida
    synpunkt synpunkter tanke titta tycka uppleva välkommen viktigt januari februari mars april maj juni juli
    augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag jan feb apr jun
    jul aug sep sept okt nov dec
    """
)

STOPWORDS: frozenset[str] = FUNCTION_WORDS | MEETING_WORDS
