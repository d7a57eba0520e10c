<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AmountEntry</name>
    <message>
        <source>Vul een getal van {0} tot en met {1} in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit getal kan hier niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul in hoeveel een gewone collega in dezelfde tijd doet, zoals 70/80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een gewone collega doet er meer dan 0.</source>
        <translation type="unfinished">A regular colleague does more than 0.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Uitleg bij deze vraag (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichting (F2)</source>
        <translation type="unfinished">Note (F2)</translation>
    </message>
</context>
<context>
    <name>AssessorPage</name>
    <message>
        <source>Wie bent u?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit staat in elk rapport dat u maakt. U kunt het later wijzigen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mailadres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maak een eigen identiteit om rapporten mee te ondertekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw naam ontbreekt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul uw voor- en achternaam in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zo&apos;n eigen identiteit bewijst dat een rapport na het ondertekenen niet veranderd is. Ze bewijst niet wie u bent: niemand heeft dat gecontroleerd. Heeft u een certificaat van uw organisatie, gebruik dan dat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BandBar</name>
    <message>
        <source>Balk: nog geen uitkomst</source>
        <translation>Bar: no result yet</translation>
    </message>
    <message>
        <source>Balk: {0} procent</source>
        <translation>Bar: {0} percent</translation>
    </message>
    <message>
        <source>tussen {0} en {1}</source>
        <translation>between {0} and {1}</translation>
    </message>
</context>
<context>
    <name>CalculatorPage</name>
    <message>
        <source>Rekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat een loonwaarde in euro&apos;s betekent, op welke dag dan ook sinds 2010.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>kies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eens met de loonwaarde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oneens met de loonwaarde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geeft geen zienswijze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proefplaatsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dienstverband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bijvoorbeeld 12-4-1998.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contactpersoon werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail contactpersoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geïnterviewde werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naam en rol van wie u sprak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitgevoerde functie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het werk dat de werknemer echt doet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort plaatsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begonnen op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aantal uren werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uur per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aantal voltijdsuren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een volle week in deze functie, volgens de cao of het bedrijf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkdagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dagen per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opdrachtgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gemeente of UWV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kenmerk opdracht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum opdracht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat is vooraf bekend over het werk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noem geen ziekte of beperking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum bedrijfsbezoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opnieuw meten op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een afspraak, geen wettelijke termijn. Vaak na een jaar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loonwaardedeskundige</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zienswijze werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichting werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de eigen woorden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zienswijze werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichting werkgever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckReportPage</name>
    <message>
        <source>Rapport controleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is dit rapport ondertekend, en is er daarna niets aan veranderd? Sleep een PDF hierheen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitkomst van de controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezig met controleren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit is precies het rapport dat in uw kluis staat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit rapport staat in uw kluis, maar daarna is er nog een handtekening bij gezet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit rapport staat niet in uw kluis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Zoeken en doen</source>
        <translation>Find and do</translation>
    </message>
    <message>
        <source>Wat wilt u doen, of waar wilt u heen?</source>
        <translation>What would you like to do, or where to go?</translation>
    </message>
    <message>
        <source>Zoek een handeling, bladzijde of dossier</source>
        <translation>Find an act, page or file</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer minder letters.</source>
        <translation>Nothing found. Try fewer letters.</translation>
    </message>
</context>
<context>
    <name>ConfirmBox</name>
    <message>
        <source>Niet doen</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>vraag {0} van {1}</source>
        <translation>question {0} of {1}</translation>
    </message>
</context>
<context>
    <name>CountedPair</name>
    <message>
        <source>geteld bij deze medewerker, in {0}</source>
        <translation>counted for this employee, in {0}</translation>
    </message>
    <message>
        <source>gewone collega in dezelfde tijd, in {0}</source>
        <translation>regular colleague in the same time, in {0}</translation>
    </message>
    <message>
        <source>van</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Een gewone collega doet er meer dan 0.</source>
        <translation>A regular colleague does more than 0.</translation>
    </message>
    <message>
        <source>Vul in hoeveel een gewone collega doet.</source>
        <translation>Fill in how many a regular colleague does.</translation>
    </message>
    <message>
        <source>is ongeveer</source>
        <translation>is about</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Gegevens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Om wie en welk werk het gaat. Wat al in het dossier staat, staat hier ook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loonwaardedeskundige</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opdracht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>bijvoorbeeld 3-7-2026</source>
        <translation>for example 3-7-2026</translation>
    </message>
    <message>
        <source>Kies een dag van {0} tot en met {1}.</source>
        <translation>Choose a day from {0} up to and including {1}.</translation>
    </message>
    <message>
        <source>Deze datum kan hier niet.</source>
        <translation>This date is not possible here.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Metingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metingen in dit dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen metingen. Begin er een met Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaatsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe meting: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan gemaakt en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opnieuw gedaan en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat u hier invult, geldt voor elke meting in dit dossier. Alles staat meteen opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concept, nog {0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afgerond, nog niet ondertekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ondertekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nog geen uitkomst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een dossier is één werknemer bij één werkgever in één functie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek op naam, werkgever of functie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gevonden dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maak een dossier voor de werknemer. Daarna begint u een meting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eerste dossier maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets gevonden.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrancePage</name>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welkom bij Loonmaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles wat u invult, staat versleuteld in een kluis op deze computer. Kies een wachtzin voor die kluis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kluis maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een zin van vier of meer woorden onthoudt u makkelijk. Ten minste 12 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog een keer dezelfde wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niemand anders kent deze wachtzin. Hierna krijgt u een herstelsleutel voor als u hem vergeet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze wachtzin is te kort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neem ten minste 12 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De twee wachtzinnen zijn niet gelijk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ de tweede opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>mag leeg blijven</source>
        <translation>may stay empty</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Vul hoogstens {0} uur in.</source>
        <translation>Fill in at most {0} hours.</translation>
    </message>
    <message>
        <source>Zo veel uur kan hier niet.</source>
        <translation>That many hours are not possible here.</translation>
    </message>
</context>
<context>
    <name>ItemHelp</name>
    <message>
        <source>Verschillen de bronnen {0} of meer, dan is dat een gesprekspunt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bron: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>Er zijn nog geen taken. Vul eerst de hoofdtaken in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Ga naar {0}</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Gespreksstand</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Op slot doen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Alle toetsen</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>de hoofdknop van de bladzijde</source>
        <translation>the main button of the page</translation>
    </message>
    <message>
        <source>zoeken en doen</source>
        <translation>find and do</translation>
    </message>
    <message>
        <source>ongedaan maken</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>opnieuw doen</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>paneel in- of uitklappen</source>
        <translation>fold or unfold the panel</translation>
    </message>
    <message>
        <source>gespreksstand</source>
        <translation>conversation mode</translation>
    </message>
    <message>
        <source>op slot doen</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>deze lijst</source>
        <translation>this list</translation>
    </message>
    <message>
        <source>Plaatsen</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Invullen</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <source>een antwoord kiezen en verder gaan</source>
        <translation>choose an answer and go on</translation>
    </message>
    <message>
        <source>naar het volgende veld</source>
        <translation>to the next field</translation>
    </message>
    <message>
        <source>een gekozen antwoord weghalen</source>
        <translation>take a chosen answer away</translation>
    </message>
    <message>
        <source>terugnemen wat u in dit veld typte</source>
        <translation>take back what you typed in this field</translation>
    </message>
    <message>
        <source>toelichting schrijven</source>
        <translation>write a note</translation>
    </message>
    <message>
        <source>een stap terug</source>
        <translation>a step back</translation>
    </message>
    <message>
        <source>een stap verder</source>
        <translation>a step on</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Melding sluiten</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>MethodsPage</name>
    <message>
        <source>Methoden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat elke methode vraagt, aan wie, hoe het telt en waar het vandaan komt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  ·  fout: kan niet gebruikt worden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat er gevraagd wordt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vraag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aan wie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schaal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De beslisboom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waarheen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoe het telt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wat er gebeurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekening van de berekening; dezelfde stappen staan in de boom hierboven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitgewerkte voorbeelden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Wat betekent dit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De uitkomst in euro&apos;s. Wat u hier verandert om te kijken, verandert niets aan de meting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Nog niet gemeten: vast bedrag van 50% (hoogstens zes maanden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loonkostensubsidie (gemeente)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loondispensatie (UWV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pilot loondispensatie 2010-2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanaf welke dag?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loonwaarde</source>
        <translation type="unfinished">Wage value</translation>
    </message>
    <message>
        <source>Afgesproken uren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uur per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volle week in deze functie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodig bij jonger dan 21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vakantietoeslag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten minste 8; soms meer volgens de cao.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loon volgens de cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voltijds, bruto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>euro per maand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schuif: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul in wat ontbreekt; dan staat hier het bedrag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}%: {1} euro per maand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Waar wilt u heen</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Op slot doen (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>Op slot doen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Slot (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>u bent hier</source>
        <translation>you are here</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Toelichting (F2)</source>
        <translation>Note (F2)</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NumberAnswer</name>
    <message>
        <source>{0}, of geteld als 70/80</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Hier passen hoogstens {0} cijfers achter de komma.</source>
        <translation>At most {0} decimals fit here.</translation>
    </message>
    <message>
        <source>Het kleinste getal dat hier kan is {0}.</source>
        <translation>The smallest number that is possible here is {0}.</translation>
    </message>
    <message>
        <source>Het grootste getal dat hier kan is {0}.</source>
        <translation>The largest number that is possible here is {0}.</translation>
    </message>
    <message>
        <source>Vul een ander getal in.</source>
        <translation>Fill in another number.</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>Alles is ingevuld.</source>
        <translation>Everything is filled in.</translation>
    </message>
    <message>
        <source>Nog open ({0})</source>
        <translation>Still open ({0})</translation>
    </message>
    <message>
        <source>Nog {0} open</source>
        <translation>{0} still open</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Verberg</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Dit bestand is niet als PDF te lezen.</source>
        <translation>This file cannot be read as a PDF.</translation>
    </message>
    <message>
        <source>Maak het rapport opnieuw.</source>
        <translation>Make the report again.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Voorbeeld van het rapport</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Kleiner (Ctrl+min)</source>
        <translation>Smaller (Ctrl+minus)</translation>
    </message>
    <message>
        <source>Groter (Ctrl+plus)</source>
        <translation>Larger (Ctrl+plus)</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Bladzijde {0} van {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>De printer doet het niet.</source>
        <translation>The printer does not work.</translation>
    </message>
    <message>
        <source>Kijk of de printer aan staat, of kies een andere.</source>
        <translation>See whether the printer is on, or choose another one.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methoden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instellen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{0} van {1} stappen klaar</source>
        <translation>{0} of {1} steps done</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>De datum {text} bestaat niet.</source>
        <translation>The date {text} does not exist.</translation>
    </message>
    <message>
        <source>Kijk de dag en de maand na.</source>
        <translation>Check the day and the month.</translation>
    </message>
    <message>
        <source>Dit is niet als datum te lezen.</source>
        <translation>This cannot be read as a date.</translation>
    </message>
    <message>
        <source>Schrijf de datum als 3-7-2026 of 3 juli 2026.</source>
        <translation>Write the date as 3-7-2026 or 3 juli 2026.</translation>
    </message>
    <message>
        <source>Schrijf {whole} of {comma}.</source>
        <translation>Write {whole} or {comma}.</translation>
    </message>
    <message>
        <source>De punt kan hier twee dingen betekenen.</source>
        <translation>The point can mean two things here.</translation>
    </message>
    <message>
        <source>Dit is geen getal.</source>
        <translation>This is not a number.</translation>
    </message>
    <message>
        <source>Schrijf een getal, zoals 87,5.</source>
        <translation>Write a number, such as 87,5.</translation>
    </message>
    <message>
        <source>Dit zijn geen uren.</source>
        <translation>These are not hours.</translation>
    </message>
    <message>
        <source>Schrijf 7,5 of 7:30.</source>
        <translation>Write 7,5 or 7:30.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Openen met de herstelsleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neem het papier met de herstelsleutel erbij en kies een nieuwe wachtzin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kluis openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acht groepen van vijf tekens. Streepjes mogen weg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten minste 12 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Deze wachtzin is te kort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neem ten minste 12 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>Uw herstelsleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schrijf deze sleutel op en bewaar hem niet bij de laptop. U ziet hem maar één keer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ik heb de sleutel opgeschreven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ de laatste vijf tekens van de sleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zo weten we dat u hem heeft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bent u de wachtzin én de herstelsleutel kwijt, dan kan niemand de kluis nog openen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit zijn niet de laatste vijf tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kijk op uw papier en typ ze over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Uitkomst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het getal, hoe zeker het is, en hoe het tot stand kwam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zo is gerekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stappen van de berekening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uitkomst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De loonwaarde is {0} procent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorlopig {0} procent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen uitkomst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles is geteld; er is geen marge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schattingen hebben een marge. De loonwaarde ligt tussen {0} en {1} procent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Loonwaarde nu</source>
        <translation>Wage value now</translation>
    </message>
    <message>
        <source>Per hoofdtaak</source>
        <translation>By main task</translation>
    </message>
    <message>
        <source>Er is nog niets ingevuld.</source>
        <translation>Nothing has been filled in yet.</translation>
    </message>
    <message>
        <source>Loonwaarde nu {0} procent</source>
        <translation>Wage value now {0} percent</translation>
    </message>
    <message>
        <source>tussen {0} en {1}</source>
        <translation>between {0} and {1}</translation>
    </message>
    <message>
        <source>Gewone collega</source>
        <translation>Regular colleague</translation>
    </message>
    <message>
        <source>Loonwaarde</source>
        <translation>Wage value</translation>
    </message>
</context>
<context>
    <name>Road</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} uur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan gemaakt en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opnieuw gedaan en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afgerond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ondertekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nog {0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afwegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zienswijzen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gesprek met de werkgever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vraag per taak hoe het gaat, vergeleken met een gewone collega.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gesprek met de werknemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vraag per taak hoe de werknemer het zelf ziet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat u zelf ziet en telt op de werkplek. Tellen is beter dan schatten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat een test of proefopdracht liet zien.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>stap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bedrag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Instellen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie u bent, waarmee u ondertekent, en hoe Loonmaat eruitziet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mailadres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigen identiteit maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identiteit uit bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoals het systeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>donker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hoog contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grootte van de tekst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geldt vanaf de volgende keer dat u Loonmaat start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huidige wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten minste 12 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kluis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op slot na</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Als niemand iets aanraakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minuten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin wijzigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe herstelsleutel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservekopie maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U heeft nog geen identiteit om mee te ondertekenen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zelf gemaakt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uitgegeven door {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U ondertekent als {0} ({1}), geldig tot en met {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De identiteit is gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identiteit kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtwoord van dit bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De identiteit staat in de kluis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De wachtzin is gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit is uw nieuwe herstelsleutel. Schrijf hem op; de oude werkt niet meer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waar komt de reservekopie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie staat in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareAnswer</name>
    <message>
        <source>uur per week, of met %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareEntry</name>
    <message>
        <source>Zo veel kan hier niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul uren per week in, of procenten met %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Alle toetsen</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Sluiten (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Stand van de meting</source>
        <translation>State of the measurement</translation>
    </message>
    <message>
        <source>Gespreksstand (F9)</source>
        <translation>Conversation mode (F9)</translation>
    </message>
    <message>
        <source>Paneel inklappen (F8)</source>
        <translation>Fold the panel (F8)</translation>
    </message>
    <message>
        <source>Paneel uitklappen (F8)</source>
        <translation>Unfold the panel (F8)</translation>
    </message>
    <message>
        <source>Gespreksstand</source>
        <translation>Conversation mode</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Rapport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rond de meting af, bekijk het rapport samen en laat het ondertekenen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan als bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meting heropenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het rapport wordt gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meting afronden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog {0} punten open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog 1 punt open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Als alles klopt, rondt u de meting af. De antwoorden staan dan vast en het rapport komt hier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lees het rapport samen door. Daarna ondertekent u als eerste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef de laptop nu aan wie aan de beurt is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iedereen heeft getekend of gezegd niet te tekenen. Deze meting blijft gesloten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De meting is afgerond en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De meting is heropend en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ondertekend en opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opgeslagen dat er niet getekend is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het rapport is opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het rapport is naar de printer gestuurd.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>akkoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alleen voor gezien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat zegt deze handtekening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekent deze persoon niet? Schrijf dan waarom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vastleggen dat niet getekend wordt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U tekent als loonwaardedeskundige</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De werknemer tekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De werkgever tekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies wat de handtekening zegt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akkoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voor gezien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schrijf in een paar woorden waarom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw handtekening sluit het rapport: elke latere wijziging valt op. Zelf tekenen mag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De handtekening wordt hier gezet en door de deskundige bevestigd. Ze hoort alleen bij dit rapport.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Handtekening van {0}, met pen, vinger of muis</source>
        <translation>Signature of {0}, by pen, finger or mouse</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Tekenen lukt niet? Typ dan de naam; die komt in de plaats van de handtekening.</source>
        <translation>Cannot draw? Then type the name; it takes the place of the signature.</translation>
    </message>
    <message>
        <source>Naam typen</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>Teken hier: {0}</source>
        <translation>Sign here: {0}</translation>
    </message>
</context>
<context>
    <name>SourcesTable</name>
    <message>
        <source>werkgever</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>werknemer</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>Besluit over {0}, in procent</source>
        <translation>Decision on {0}, in percent</translation>
    </message>
    <message>
        <source>Waarom: {0}</source>
        <translation>Why: {0}</translation>
    </message>
    <message>
        <source>waarom?</source>
        <translation>why?</translation>
    </message>
    <message>
        <source>niet gevraagd</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>besluit</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>waarom</source>
        <translation>why</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>StepperBar</name>
    <message>
        <source>Stap {0} van {1}: {2}, {3}</source>
        <translation>Step {0} of {1}: {2}, {3}</translation>
    </message>
    <message>
        <source>u bent hier</source>
        <translation>you are here</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nog open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>vraagt aandacht</source>
        <translation>needs attention</translation>
    </message>
    <message>
        <source>Stap {0} van {1}</source>
        <translation>Step {0} of {1}</translation>
    </message>
</context>
<context>
    <name>Stopwatch</name>
    <message>
        <source>Start (spatie)</source>
        <translation>Start (space)</translation>
    </message>
    <message>
        <source>Tijd noteren</source>
        <translation>Note the time</translation>
    </message>
    <message>
        <source>Op nul</source>
        <translation>Back to zero</translation>
    </message>
    <message>
        <source>Stopwatch: {0}</source>
        <translation>Stopwatch: {0}</translation>
    </message>
    <message>
        <source>Verder (spatie)</source>
        <translation>Go on (space)</translation>
    </message>
    <message>
        <source>Pauze (spatie)</source>
        <translation>Pause (space)</translation>
    </message>
</context>
<context>
    <name>TallyCounter</name>
    <message>
        <source>Tel er één (spatie)</source>
        <translation>Count one (space)</translation>
    </message>
    <message>
        <source>Eén terug</source>
        <translation>Take one back</translation>
    </message>
    <message>
        <source>Geteld: {0} {1}</source>
        <translation>Counted: {0} {1}</translation>
    </message>
    <message>
        <source>{0} · {1} per uur</source>
        <translation>{0} · {1} per hour</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Omhoog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>De kluis is op slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open de kluis om verder te werken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kluis openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin vergeten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsPage</name>
    <message>
        <source>Zienswijzen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat werknemer en werkgever van de uitkomst vinden. Schrijf het op zoals zij het zeggen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Van 100 naar de uitkomst: {0}</source>
        <translation>From 100 to the result: {0}</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>nog te verdelen</source>
        <translation>still to be divided</translation>
    </message>
    <message>
        <source>te veel verdeeld</source>
        <translation>divided too much</translation>
    </message>
</context>
<context>
    <name>WeighingPage</name>
    <message>
        <source>Afwegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat werkgever, werknemer en u zelf zagen, naast elkaar. U beslist en zegt waarom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (geteld)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bespreken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Er ging iets mis in Loonmaat zelf. Uw gegevens zijn niet veranderd.</source>
        <translation>Something went wrong in Loonmaat itself. Your data has not changed.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw. Lukt het weer niet, stuur dan het foutverslag.</source>
        <translation>Try again. If it fails again, send the report of the fault.</translation>
    </message>
</context>
<context>
    <name>WorkMarks</name>
    <message>
        <source>Begin (spatie)</source>
        <translation>Begin (space)</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>werkt {0} · werkt niet {1}</source>
        <translation>works {0} · does not work {1}</translation>
    </message>
    <message>
        <source>Werkt nu niet (spatie)</source>
        <translation>Does not work now (space)</translation>
    </message>
    <message>
        <source>Werkt weer (spatie)</source>
        <translation>Works again (space)</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Taken en normfunctie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het werk dat echt gedaan wordt, in hoogstens vijf hoofdtaken, en waarmee u vergelijkt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naamloos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De normfunctie komt voor {0}% overeen met het echte werk; 60% is nodig.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Parts</name>
    <message>
        <source>{0} {1} procent</source>
        <translation>{0} {1} percent</translation>
    </message>
    <message>
        <source>De week: {0}</source>
        <translation>The week: {0}</translation>
    </message>
    <message>
        <source>nog geen hoofdtaken</source>
        <translation>no main tasks yet</translation>
    </message>
</context>
</TS>
