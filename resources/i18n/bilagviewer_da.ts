<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bilagviewer</source>
        <translation>Om Bilagviewer</translation>
    </message>
    <message>
        <source>Bilagviewer {version}</source>
        <translation>Bilagviewer {version}</translation>
    </message>
    <message>
        <source>Read a bilagssamling and keep your notes on your own computer.</source>
        <translation>Læs en bilagssamling, og behold dine noter på din egen computer.</translation>
    </message>
    <message>
        <source>The program opens no network connection. There is no account and no server.</source>
        <translation>Programmet går aldrig på nettet. Der er ingen konto og ingen server.</translation>
    </message>
    <message>
        <source>Not yet: PDF with its original pages, what changed between two editions, encrypted notes, signed packs, agendas from portals, meeting mode.</source>
        <translation>Endnu ikke: PDF med de oprindelige sider, hvad der er ændret mellem to udgaver, krypterede noter, signerede bilagssamlinger, dagsordener fra portaler, mødetilstand.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It stands on Qt (LGPL) and on Material Design Icons (Apache 2.0).</source>
        <translation>Fri software under MIT-licensen. Programmet bygger på Qt (LGPL) og Material Design Icons (Apache 2.0).</translation>
    </message>
</context>
<context>
    <name>AboutPackDialog</name>
    <message>
        <source>About this bilagssamling</source>
        <translation>Om bilagssamlingen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Udgave</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Indlæsning</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>The name is saved.</source>
        <translation>Navnet er gemt.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Vis mappen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rettet</translation>
    </message>
    <message>
        <source>Opened from</source>
        <translation>Åbnet fra</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>The text&apos;s mark</source>
        <translation>Tekstens mærke</translation>
    </message>
    <message>
        <source>Kept copy</source>
        <translation>Gemt kopi</translation>
    </message>
    <message>
        <source>An older Bilagviewer has read this document.</source>
        <translation>Dokumentet er læst af en ældre Bilagviewer.</translation>
    </message>
    <message>
        <source>Read the document again</source>
        <translation>Læs dokumentet igen</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Save in calendar …</source>
        <translation>Gem i kalender …</translation>
    </message>
</context>
<context>
    <name>CalendarDesk</name>
    <message>
        <source>The chosen date</source>
        <translation>Den valgte dato</translation>
    </message>
    <message>
        <source>All dates and deadlines</source>
        <translation>Alle datoer og frister</translation>
    </message>
    <message>
        <source>Dates and deadlines</source>
        <translation>Datoer og frister</translation>
    </message>
    <message>
        <source>The calendar file is in {path}.</source>
        <translation>Kalenderfilen ligger i {path}.</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Collect files into a meeting</source>
        <translation>Saml filer til et møde</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Læser filerne …</translation>
    </message>
    <message>
        <source>The reading was stopped; no file was added.</source>
        <translation>Læsningen blev standset; ingen fil er tilføjet.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Tilføj filer</translation>
    </message>
    <message>
        <source>Already among the files: {names}.</source>
        <translation>Findes allerede blandt filerne: {names}.</translation>
    </message>
    <message>
        <source>Making the bilagssamling …</source>
        <translation>Laver bilagssamlingen …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not placed. Drag them to their punkt, or write its number.</source>
        <translation>
            <numerusform>%n fil er ikke placeret. Træk den hen på sit punkt, eller skriv punktets nummer.</numerusform>
            <numerusform>%n filer er ikke placeret. Træk dem hen på deres punkt, eller skriv punktets nummer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Not placed</source>
        <translation>Ikke placeret</translation>
    </message>
    <message>
        <source>Bilag {number}</source>
        <translation>Bilag {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n bilag</source>
        <translation>
            <numerusform>%n bilag</numerusform>
            <numerusform>%n bilag</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>side {page}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n noter</numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation>læst</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>påbegyndt</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>ulæst</translation>
    </message>
</context>
<context>
    <name>ContentsPane</name>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Intet passer til filteret.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>Filter contents …</source>
        <translation>Filtrér indhold …</translation>
    </message>
    <message>
        <source>Filter contents</source>
        <translation>Filtrér indhold</translation>
    </message>
    <message>
        <source>Shows {shown} of {total} bilag</source>
        <translation>Viser {shown} af {total} bilag</translation>
    </message>
    <message>
        <source>{read} of {total} bilag read</source>
        <translation>{read} af {total} bilag læst</translation>
    </message>
    <message>
        <source>{read} of {total} punkter read</source>
        <translation>{read} af {total} punkter læst</translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Skriv note</translation>
    </message>
    <message>
        <source>Move to punkt …</source>
        <translation>Flyt til punkt …</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Markér som ulæst</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Markér som læst</translation>
    </message>
</context>
<context>
    <name>CorrectionFields</name>
    <message>
        <source>C&amp;orrected edition of …</source>
        <translation>Re&amp;ttet udgave af …</translation>
    </message>
    <message>
        <source>Not a corrected edition</source>
        <translation>Ikke en rettet udgave</translation>
    </message>
    <message>
        <source>&amp;What was corrected</source>
        <translation>&amp;Hvad er rettet</translation>
    </message>
    <message>
        <source>Choose the older edition</source>
        <translation>Vælg den ældre udgave</translation>
    </message>
    <message>
        <source>Bilagssamling (*.bilag)</source>
        <translation>Bilagssamling (*.bilag)</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Choose a row, an entry or a text in the page to see it in full here.</source>
        <translation>Vælg en række, et programpunkt eller et sted i teksten, så ser du det hele her.</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message>
        <source>Draw another {name} ▾</source>
        <translation>Tegn et andet {name} ▾</translation>
    </message>
    <message>
        <source>Draw another {name}</source>
        <translation>Tegn et andet {name}</translation>
    </message>
</context>
<context>
    <name>EditionMaker</name>
    <message>
        <source>Opening {name} …</source>
        <translation>Åbner {name} …</translation>
    </message>
    <message>
        <source>Opening the files …</source>
        <translation>Åbner filerne …</translation>
    </message>
    <message>
        <source>Moving the bilag …</source>
        <translation>Flytter bilaget …</translation>
    </message>
    <message>
        <source>Adding to the meeting …</source>
        <translation>Føjer til mødet …</translation>
    </message>
    <message>
        <source>Reading the document again …</source>
        <translation>Læser dokumentet igen …</translation>
    </message>
    <message>
        <source>Opening the meeting …</source>
        <translation>Åbner mødet …</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message numerus="yes">
        <source>%n note(s), in the same place.</source>
        <translation>
            <numerusform>%n note, på samme sted.</numerusform>
            <numerusform>%n noter, alle på samme sted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), for review.</source>
        <translation>
            <numerusform>%n note, til gennemsyn.</numerusform>
            <numerusform>%n noter, alle til gennemsyn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s): {same} in the same place, {loose} for review.</source>
        <translation>
            <numerusform>%n note: {same} på samme sted, {loose} til gennemsyn.</numerusform>
            <numerusform>%n noter: {same} på samme sted, {loose} til gennemsyn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected edition</source>
        <translation>Rettet udgave</translation>
    </message>
    <message>
        <source>Corrected edition of {day}</source>
        <translation>Rettet udgave af {day}</translation>
    </message>
    <message>
        <source>edition {number} of {day}</source>
        <translation>udgave {number} af {day}</translation>
    </message>
    <message>
        <source>opened here first on {day}</source>
        <translation>åbnet her første gang {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n bilag are only named and not in the file. Get them before you are without a network.</source>
        <translation>
            <numerusform>%n bilag er kun nævnt og ligger ikke i filen. Hent det, før du er uden net.</numerusform>
            <numerusform>%n bilag er kun nævnt og ligger ikke i filen. Hent dem, før du er uden net.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n åbent spørgsmål</numerusform>
            <numerusform>%n åbne spørgsmål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in All notes</source>
        <translation>
            <numerusform>%n mere i Alle noter</numerusform>
            <numerusform>%n flere i Alle noter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilag not read to the end</source>
        <translation>
            <numerusform>%n bilag er ikke læst til ende</numerusform>
            <numerusform>%n bilag er ikke læst til ende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Save the table</source>
        <translation>Gem tabellen</translation>
    </message>
    <message>
        <source>Saving the table …</source>
        <translation>Gemmer tabellen …</translation>
    </message>
    <message>
        <source>The table is saved in {path}.</source>
        <translation>Tabellen er gemt i {path}.</translation>
    </message>
    <message>
        <source>Stopped: {name} was not saved.</source>
        <translation>Stoppet: {name} blev ikke gemt.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>Rapport om en fejl</translation>
    </message>
    <message>
        <source>The report says where in the program it failed. It holds no words of your notes or papers and no names of files. Bilagviewer sends it nowhere: you decide who gets it.</source>
        <translation>Rapporten siger, hvor i programmet det gik galt. Den rummer ingen ord fra dine noter eller papirer og ingen navne på filer. Bilagviewer sender den ingen steder hen: Du bestemmer, hvem der får den.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Gem …</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Rapporten er kopieret.</translation>
    </message>
    <message>
        <source>Bilagviewer report.txt</source>
        <translation>Rapport fra Bilagviewer.txt</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>Rapporten kunne ikke gemmes: {reason}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>Rapporten ligger i {path}.</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Show the report …</source>
        <translation>Vis rapport …</translation>
    </message>
    <message>
        <source>A fault happened in Bilagviewer.</source>
        <translation>Der skete en fejl i Bilagviewer.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) happened in Bilagviewer.</source>
        <translation>
            <numerusform>Der skete %n fejl i Bilagviewer.</numerusform>
            <numerusform>Der skete %n fejl i Bilagviewer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your notes are saved.</source>
        <translation>Dine noter er gemt.</translation>
    </message>
    <message>
        <source>At the bottom of the window it says what is not saved.</source>
        <translation>Nederst i vinduet står, hvad der ikke er gemt.</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>bilag {number}</source>
        <translation>bilag {number}</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Ikke placeret</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>uden tekst</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>gættet</translation>
    </message>
</context>
<context>
    <name>GatheredDesk</name>
    <message>
        <source>Reading the meeting …</source>
        <translation>Læser mødets bilag …</translation>
    </message>
    <message>
        <source>The meeting has no programme.</source>
        <translation>Mødet har ikke noget program.</translation>
    </message>
    <message>
        <source>Named here</source>
        <translation>Nævnt her</translation>
    </message>
    <message>
        <source>{name} in other bilag</source>
        <translation>{name} i andre bilag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Enter or a double click leads to the first place; a title sorts.</source>
        <translation>Enter eller dobbeltklik fører til stedet; klik på en overskrift sorterer.</translation>
    </message>
    <message>
        <source>Nothing is named in several bilag.</source>
        <translation>Intet er nævnt i flere bilag.</translation>
    </message>
    <message>
        <source>Enter or a double click leads to the place.</source>
        <translation>Enter eller dobbeltklik fører til stedet.</translation>
    </message>
    <message>
        <source>The bilag tell of no events and no deadlines.</source>
        <translation>Der er ingen arrangementer og frister i bilagene.</translation>
    </message>
    <message>
        <source>All of them are past.</source>
        <translation>De er alle overstået.</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Kaldes også</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} af {total}</translation>
    </message>
    <message>
        <source>{name} in the bilag</source>
        <translation>{name} i bilagene</translation>
    </message>
    <message>
        <source>Where it is told</source>
        <translation>Her står det</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>several {things} in one town</source>
        <translation>flere {things} i én by</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open a link</source>
        <translation>Åbn et link</translation>
    </message>
    <message>
        <source>Open this address outside Bilagviewer?</source>
        <translation>Vil du åbne denne adresse uden for Bilagviewer?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Bilagviewer does not open the address {address}.</source>
        <translation>Bilagviewer åbner ikke adressen {address}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Notes ({count})</source>
        <translation>Noter ({count})</translation>
    </message>
</context>
<context>
    <name>MapDesk</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} af {total}</translation>
    </message>
</context>
<context>
    <name>MapDetails</name>
    <message>
        <source>Go to the table row</source>
        <translation>Gå til rækken i tabellen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv note</translation>
    </message>
</context>
<context>
    <name>MapList</name>
    <message>
        <source>Towns</source>
        <translation>Byer</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
</context>
<context>
    <name>MapSaver</name>
    <message>
        <source>Save as PNG …</source>
        <translation>Gem som PNG …</translation>
    </message>
    <message>
        <source>map.png</source>
        <translation>kort.png</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Gem kortet</translation>
    </message>
</context>
<context>
    <name>MapSurface</name>
    <message>
        <source>Keys: + and − zoom, arrows move, 0 shows everything. The list says the same.</source>
        <translation>Taster: + og − zoomer, pilene flytter, 0 viser det hele. Listen siger det samme.</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Towns</source>
        <translation>Byer</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>There are no towns in the tables of this meeting.</source>
        <translation>Der er ingen byer i mødets tabeller.</translation>
    </message>
    <message>
        <source>Reading the meeting …</source>
        <translation>Læser mødets bilag …</translation>
    </message>
    <message>
        <source>The table in {place}</source>
        <translation>Tabellen i {place}</translation>
    </message>
    <message>
        <source>Show all tables again, not only this one</source>
        <translation>Vis alle tabeller igen, ikke kun denne</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>row</source>
        <translation>række</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rækker</translation>
    </message>
    <message>
        <source>no {things}</source>
        <translation>ingen {things}</translation>
    </message>
    <message>
        <source>{count} of them with a remark</source>
        <translation>heraf {count} med bemærkning</translation>
    </message>
    <message numerus="yes">
        <source>%n town(s)</source>
        <translation>
            <numerusform>%n by</numerusform>
            <numerusform>%n byer</numerusform>
        </translation>
    </message>
    <message>
        <source>no towns</source>
        <translation>ingen byer</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Hovedkontor</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Afdelinger</translation>
    </message>
    <message>
        <source>Other, see remark</source>
        <translation>Andet, se bemærkning</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Byer</translation>
    </message>
    <message>
        <source>Not on the map, unknown names: {names}</source>
        <translation>Ikke på kortet, ukendte navne: {names}</translation>
    </message>
    <message>
        <source>{name} is the name of {count} towns; drawn in {region}, the largest</source>
        <translation>{name} er navnet på {count} byer; tegnet i {region}, hvor den største ligger</translation>
    </message>
    <message>
        <source>{name} is the name of {count} towns; drawn in {region}, as you chose</source>
        <translation>{name} er navnet på {count} byer; tegnet i {region}, som du valgte</translation>
    </message>
    <message>
        <source>{region}, {count} inhabitants</source>
        <translation>{region}, {count} indbyggere</translation>
    </message>
    <message>
        <source>Not placed, {region} is a region: {thing}: “{remark}”</source>
        <translation>Ikke tegnet, da {region} er en region: {thing}: »{remark}«</translation>
    </message>
</context>
<context>
    <name>MeetingButton</name>
    <message>
        <source>Meeting: {name}, {facts}</source>
        <translation>Møde: {name}, {facts}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>The meeting&apos;s name</source>
        <translation>Mødets navn</translation>
    </message>
    <message>
        <source>The document does not say all of this. What you write is kept on this computer; the document is not changed.</source>
        <translation>Dokumentet siger ikke det hele. Det, du skriver, gemmes på denne computer; dokumentet ændres ikke.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Spring over</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>The meeting&apos;s &amp;name</source>
        <translation>Mødets &amp;navn</translation>
    </message>
    <message>
        <source>&amp;Committee or council</source>
        <translation>&amp;Udvalg eller råd</translation>
    </message>
    <message>
        <source>Meeting &amp;date</source>
        <translation>Møde&amp;dato</translation>
    </message>
    <message>
        <source>24. november 2020</source>
        <translation>24. november 2020</translation>
    </message>
    <message>
        <source>That is no date. Write day, month and year, such as 24. november 2020.</source>
        <translation>Det er ikke en dato. Skriv dag, måned og år, fx 24. november 2020.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Open the note</source>
        <translation>Åbn noten</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>Kopiér noten</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Slet noten</translation>
    </message>
    <message>
        <source>Show in the earlier edition</source>
        <translation>Vis i den tidligere udgave</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>For review</source>
        <translation>Til gennemsyn</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Skift+N</translation>
    </message>
    <message>
        <source>Press {key} to write a note here</source>
        <translation>Tryk {key} for at skrive en note her</translation>
    </message>
    <message>
        <source>No notes in this bilag yet.</source>
        <translation>Ingen noter i dette bilag endnu.</translation>
    </message>
    <message>
        <source>No notes to this punkt yet.</source>
        <translation>Ingen noter til dette punkt endnu.</translation>
    </message>
    <message>
        <source>No notes to this meeting yet.</source>
        <translation>Ingen noter til dette møde endnu.</translation>
    </message>
    <message>
        <source>Choose a place, such as {word} {number}, and press {key}.</source>
        <translation>Vælg et sted, for eksempel {word} {number}, og tryk {key}.</translation>
    </message>
    <message>
        <source>Choose a place in the text and press {key}.</source>
        <translation>Vælg et sted i teksten, og tryk {key}.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write your note …</source>
        <translation>Skriv din note …</translation>
    </message>
    <message>
        <source>Note to: {place}</source>
        <translation>Note til: {place}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Slet noten</translation>
    </message>
    <message>
        <source>Close the note</source>
        <translation>Luk noten</translation>
    </message>
    <message>
        <source>Notes are saved as you write (Esc)</source>
        <translation>Noter gemmes, mens du skriver (Esc)</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Vis %n mere</numerusform>
            <numerusform>Vis %n flere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Notes and details</source>
        <translation>Noter og detaljer</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>Noter ({count})</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>Noten er slettet.</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Følg op</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke klaret</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n noter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n ikke klaret</numerusform>
            <numerusform>%n ikke klarede</numerusform>
        </translation>
    </message>
    <message>
        <source>No notes here.</source>
        <translation>Ingen noter her.</translation>
    </message>
    <message>
        <source>No notes to this meeting yet.</source>
        <translation>Ingen noter til dette møde endnu.</translation>
    </message>
    <message>
        <source>{kind}: {shown} of {total}</source>
        <translation>{kind}: {shown} af {total}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the message</source>
        <translation>Luk meddelelsen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Bilagssamlinger (*.bilag *.docx *.html *.htm *.mht *.mhtml *.eml *.json *.zip *.txt *.md *.png *.jpg *.jpeg)</source>
        <translation>Bilagssamlinger (*.bilag *.docx *.html *.htm *.mht *.mhtml *.eml *.json *.zip *.txt *.md *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Open a bilagssamling</source>
        <translation>Åbn en bilagssamling</translation>
    </message>
    <message>
        <source>Drag the mail or the file to the desktop first, and then drag it here.</source>
        <translation>Træk mailen eller filen til skrivebordet først, og træk den så herhen.</translation>
    </message>
    <message>
        <source>Add bilag to the meeting</source>
        <translation>Føj bilag til mødet</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Open in the PDF reader</source>
        <translation>Åbn i PDF-læseren</translation>
    </message>
    <message>
        <source>Stopped: {name} was not opened.</source>
        <translation>Stoppet: {name} blev ikke åbnet.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was opened.</source>
        <translation>Stoppet. Intet blev åbnet.</translation>
    </message>
</context>
<context>
    <name>OverviewBox</name>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
</context>
<context>
    <name>OverviewDesk</name>
    <message>
        <source>{statements}: my stance</source>
        <translation>{statements}: min holdning</translation>
    </message>
    <message>
        <source>For review</source>
        <translation>Til gennemsyn</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Reading the bilag …</source>
        <translation>Læser bilaget …</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>&amp;Punkt number</source>
        <translation>&amp;Punktets nummer</translation>
    </message>
    <message>
        <source>Title of the p&amp;unkt</source>
        <translation>P&amp;unktets titel</translation>
    </message>
    <message>
        <source>&amp;Bilag number</source>
        <translation>&amp;Bilagets nummer</translation>
    </message>
    <message>
        <source>&amp;Title of the bilag</source>
        <translation>Bilagets tite&amp;l</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Print preview: {title}</source>
        <translation>Udskrift: {title}</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Siderne</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Mindre (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Større (+)</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Gem som PDF …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Udskriv …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>Sendt til printeren {name}.</translation>
    </message>
    <message>
        <source>Laying out the pages …</source>
        <translation>Sætter siderne op …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>The PDF file is in {path}.</source>
        <translation>PDF-filen ligger i {path}.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Udskriver …</translation>
    </message>
</context>
<context>
    <name>ProgrammeView</name>
    <message>
        <source>Keys: arrows go on, N note, Enter to the place in the bilag</source>
        <translation>Taster: pilene går videre, N note, Enter til stedet i bilaget</translation>
    </message>
    <message>
        <source>No date is given.</source>
        <translation>Der står ingen dato.</translation>
    </message>
    <message>
        <source>The deadline {date}</source>
        <translation>Fristen {date}</translation>
    </message>
    <message>
        <source>One appointment for the day</source>
        <translation>Én aftale for dagen</translation>
    </message>
    <message>
        <source>Each entry by itself</source>
        <translation>Hvert programpunkt for sig</translation>
    </message>
</context>
<context>
    <name>PunktDialog</name>
    <message>
        <source>Move to punkt</source>
        <translation>Flyt til punkt</translation>
    </message>
    <message>
        <source>Which punkt does “{title}” belong to?</source>
        <translation>Hvilket punkt hører »{title}« til?</translation>
    </message>
    <message>
        <source>Punkter</source>
        <translation>Punkter</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Skriv note</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Enig</translation>
    </message>
    <message>
        <source>Partly agree</source>
        <translation>Delvis enig</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Uenig</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Følg op</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Forrige side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <source>Punkt %1</source>
        <translation>Punkt %1</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>bilag</translation>
    </message>
    <message>
        <source>from p. %1</source>
        <translation>fra s.&#xa0;%1</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>s.&#xa0;%1</translation>
    </message>
    <message>
        <source>about %1 min. of reading</source>
        <translation>ca. %1 min. læsning</translation>
    </message>
    <message>
        <source>about %2 h %1 min. of reading</source>
        <translation>ca. %2 t. %1 min. læsning</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>række %1 af %2</translation>
    </message>
    <message>
        <source>%1 with a note</source>
        <translation>%1 med note</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 af %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Side %1</translation>
    </message>
    <message>
        <source>You are through the bilagssamling</source>
        <translation>Du er igennem bilagssamlingen</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Næste: %1</translation>
    </message>
    <message>
        <source>Closed: only the title is given out.</source>
        <translation>Lukket: kun titlen er udleveret.</translation>
    </message>
    <message>
        <source>This bilag is to follow.</source>
        <translation>Bilaget eftersendes.</translation>
    </message>
    <message>
        <source>This bilag is a file of its own: %1</source>
        <translation>Bilaget er en fil for sig: %1</translation>
    </message>
    <message>
        <source>This bilag has no text.</source>
        <translation>Bilaget har ingen tekst.</translation>
    </message>
    <message>
        <source>This bilag is only named and is not in the file.</source>
        <translation>Bilaget er kun nævnt og ligger ikke i filen.</translation>
    </message>
    <message>
        <source>A map: its legend is all that the text has.</source>
        <translation>Et kort: teksten har kun signaturforklaringen.</translation>
    </message>
    <message>
        <source>The bilag has the legend only; the places are from the meeting&apos;s tables.</source>
        <translation>Bilaget har kun signaturforklaringen; stederne er fra mødets tabeller.</translation>
    </message>
    <message>
        <source>Show as a timetable</source>
        <translation>Vis som tidsplan</translation>
    </message>
    <message>
        <source>The map with its list</source>
        <translation>Kortet med liste</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Vis på kortet</translation>
    </message>
    <message>
        <source>Picture not supplied:</source>
        <translation>Billede ikke vedlagt:</translation>
    </message>
    <message>
        <source>Bilag %1</source>
        <translation>Bilag %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>i alt %1</translation>
    </message>
    <message>
        <source>No row matches “%1”.</source>
        <translation>Ingen rækker passer til »%1«.</translation>
    </message>
    <message>
        <source>Shows %1 of %2</source>
        <translation>Viser %1 af %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>The document’s sum is %1 more.</source>
        <translation>Dokumentets sum er %1 større end rækkernes.</translation>
    </message>
    <message>
        <source>The document’s sum is %1 less.</source>
        <translation>Dokumentets sum er %1 mindre end rækkernes.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Full text.</source>
        <translation>Fuld tekst.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Tabel: %1</translation>
    </message>
    <message>
        <source>The document’s order</source>
        <translation>Dokumentets rækkefølge</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>mindst først</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>størst først</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>tidligst først</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>senest først</translation>
    </message>
    <message>
        <source>from A to Å</source>
        <translation>fra A til Å</translation>
    </message>
    <message>
        <source>from Å to A</source>
        <translation>fra Å til A</translation>
    </message>
    <message>
        <source>only rows with “%1”</source>
        <translation>kun rækker med »%1«</translation>
    </message>
    <message>
        <source>sorted by %1: %2</source>
        <translation>sorteret efter %1: %2</translation>
    </message>
    <message>
        <source>Fill the window with the table</source>
        <translation>Fyld vinduet med tabellen</translation>
    </message>
    <message>
        <source>Back from the whole window</source>
        <translation>Tilbage fra hele vinduet</translation>
    </message>
</context>
<context>
    <name>ReportTree</name>
    <message>
        <source>What was done</source>
        <translation>Hvad der blev gjort</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>What was done to the document</source>
        <translation>Hvad der blev gjort ved dokumentet</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Vis stedet</translation>
    </message>
</context>
<context>
    <name>ResultTree</name>
    <message>
        <source>The bilagssamling</source>
        <translation>Bilagssamlingen</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Ikke placeret</translation>
    </message>
    <message>
        <source>No punkt</source>
        <translation>Uden punkt</translation>
    </message>
    <message>
        <source>Bilag {number}: {title}</source>
        <translation>Bilag {number}: {title}</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>en fil</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>ingen fil endnu</translation>
    </message>
</context>
<context>
    <name>SameMeetingQuestion</name>
    <message>
        <source>Is this a corrected edition of {meeting}?</source>
        <translation>Er det en rettet udgave af {meeting}?</translation>
    </message>
    <message>
        <source>Yes, take my notes along</source>
        <translation>Ja, flyt mine noter med</translation>
    </message>
    <message>
        <source>No, another meeting</source>
        <translation>Nej, et andet møde</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>This is a meeting of its own.</source>
        <translation>Det er et møde for sig.</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Save the bilagssamling</source>
        <translation>Gem bilagssamlingen</translation>
    </message>
    <message>
        <source>Bilagssamling (*.bilag)</source>
        <translation>Bilagssamling (*.bilag)</translation>
    </message>
    <message>
        <source>Saving the bilagssamling …</source>
        <translation>Gemmer bilagssamlingen …</translation>
    </message>
</context>
<context>
    <name>ScopeLine</name>
    <message>
        <source>The document&apos;s order</source>
        <translation>Dokumentets rækkefølge</translation>
    </message>
    <message>
        <source>This bilag</source>
        <translation>Dette bilag</translation>
    </message>
    <message>
        <source>This punkt</source>
        <translation>Dette punkt</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Hele mødet</translation>
    </message>
    <message>
        <source>Notes shown: {scope}</source>
        <translation>Viste noter: {scope}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening the meeting …</source>
        <translation>Åbner mødet …</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Genvejstaster</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Write or open a note to the chosen place</source>
        <translation>Skriv eller åbn en note til det valgte sted</translation>
    </message>
    <message>
        <source>Another note to the chosen place</source>
        <translation>En note mere til det valgte sted</translation>
    </message>
    <message>
        <source>A screen further, and on to the next bilag</source>
        <translation>En skærm videre, og videre til næste bilag</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Text of the chosen file</source>
        <translation>Den valgte fils tekst</translation>
    </message>
    <message>
        <source>This file has no text that can be read.</source>
        <translation>Filen har ingen tekst, der kan læses.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>There is nothing to read in this meeting yet: it has no punkter and no bilag. Open another bilagssamling by Ctrl+O.</source>
        <translation>Der er intet at læse i dette møde endnu: Det har ingen punkter og ingen bilag. Åbn en anden bilagssamling med Ctrl+O.</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>Write note</source>
        <translation>Skriv note</translation>
    </message>
    <message>
        <source>Show in the bilag</source>
        <translation>Vis i bilaget</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Åbn noten</translation>
    </message>
    <message>
        <source>no stance yet</source>
        <translation>ingen holdning endnu</translation>
    </message>
</context>
<context>
    <name>StatementsView</name>
    <message>
        <source>{stated} of {total} with a stance</source>
        <translation>{stated} af {total} med holdning</translation>
    </message>
    <message>
        <source>Keys: 1 agree, 2 partly agree, 3 disagree, N note, Enter to the place</source>
        <translation>Taster: 1 enig, 2 delvis enig, 3 uenig, N note, Enter til stedet</translation>
    </message>
    <message>
        <source>Reading the meeting …</source>
        <translation>Læser mødets bilag …</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Save a copy …</source>
        <translation>Gem en kopi …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Gemmer …</translation>
    </message>
    <message>
        <source>Notes cannot be written</source>
        <translation>Noter kan ikke skrives</translation>
    </message>
    <message>
        <source>All notes saved on this computer at {time}</source>
        <translation>Alle noter gemt på denne computer kl. {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Ikke gemt: {reason}</translation>
    </message>
</context>
<context>
    <name>TablePart</name>
    <message>
        <source>The table is copied.</source>
        <translation>Tabellen er kopieret.</translation>
    </message>
</context>
<context>
    <name>TableTop</name>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Vis alle rækker</translation>
    </message>
    <message>
        <source>Filter rows …</source>
        <translation>Filtrér rækker …</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Filtrér rækker</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Vis på kortet</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Eksportér ▾</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Eksportér tabellen</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Excel (XLSX) …</source>
        <translation>Excel (XLSX) …</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiér tabellen</translation>
    </message>
    <message>
        <source>Print the table …</source>
        <translation>Udskriv tabellen …</translation>
    </message>
</context>
<context>
    <name>TaskNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>Tick</name>
    <message>
        <source>{mark} · done {day}</source>
        <translation>{mark} · klaret {day}</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Ikke klaret alligevel</translation>
    </message>
    <message>
        <source>Tick off as done</source>
        <translation>Markér som klaret</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Udseende</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>The note is deleted.</source>
        <translation>Noten er slettet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Bring the deleted note back</source>
        <translation>Hent den slettede note tilbage</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An earlier edition is shown: {edition}.</source>
        <translation>Her vises en tidligere udgave: {edition}.</translation>
    </message>
    <message>
        <source>Show the newest edition</source>
        <translation>Vis den nyeste udgave</translation>
    </message>
    <message>
        <source>The document is edition {number} of {meeting} now.</source>
        <translation>Dokumentet er nu udgave {number} af {meeting}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>An older Bilagviewer has read this document. A newer one may find more.</source>
        <translation>Dokumentet er læst af en ældre Bilagviewer. Den nye finder måske mere i det.</translation>
    </message>
    <message>
        <source>Read the document again</source>
        <translation>Læs dokumentet igen</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Vis det første</translation>
    </message>
    <message>
        <source>About the bilagssamling …</source>
        <translation>Om bilagssamlingen …</translation>
    </message>
    <message>
        <source>The meeting has no name yet.</source>
        <translation>Mødet har intet navn endnu.</translation>
    </message>
    <message>
        <source>The meeting has no date yet.</source>
        <translation>Mødet har ingen dato endnu.</translation>
    </message>
    <message>
        <source>Name the meeting …</source>
        <translation>Giv mødet et navn …</translation>
    </message>
    <message>
        <source>Bilagviewer keeps a copy of {name}, so that the meeting and your notes stay together when the file is gone. To remove it, delete the copy in its folder.</source>
        <translation>Bilagviewer gemmer en kopi af {name}, så mødet og dine noter hører sammen, også når filen er væk. Vil du af med den, så slet kopien i dens mappe.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Vis mappen</translation>
    </message>
</context>
<context>
    <name>WriteButton</name>
    <message>
        <source>+ Write note</source>
        <translation>+ Skriv note</translation>
    </message>
    <message>
        <source>to: {place}</source>
        <translation>til: {place}</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom ind (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Zoom ud (−)</translation>
    </message>
    <message>
        <source>Show the whole country (0)</source>
        <translation>Vis hele landet (0)</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n punkt(er)</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilag</source>
        <translation>
            <numerusform>%n bilag</numerusform>
            <numerusform>%n bilag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n række</numerusform>
            <numerusform>%n rækker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) folded in:</source>
        <translation>
            <numerusform>%n kolonne foldet ind:</numerusform>
            <numerusform>%n kolonner foldet ind:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n udsagn</numerusform>
            <numerusform>%n udsagn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Åbn …</translation>
    </message>
    <message>
        <source>&amp;Collect files into a meeting …</source>
        <translation>&amp;Saml filer til et møde …</translation>
    </message>
    <message>
        <source>Add &amp;bilag to the meeting …</source>
        <translation>Føj &amp;bilag til mødet …</translation>
    </message>
    <message>
        <source>&amp;Move to punkt …</source>
        <translation>Fl&amp;yt til punkt …</translation>
    </message>
    <message>
        <source>Show the &amp;kept copy</source>
        <translation>&amp;Vis den gemte kopi</translation>
    </message>
    <message>
        <source>&amp;About this bilagssamling …</source>
        <translation>&amp;Om bilagssamlingen …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Udskriv …</translation>
    </message>
    <message>
        <source>Print pre&amp;view …</source>
        <translation>Vis uds&amp;krift …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF …</source>
        <translation>Gem som &amp;PDF …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fslut</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>Copy &amp;with source</source>
        <translation>Kopiér &amp;med kilde</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Markér &amp;alt</translation>
    </message>
    <message>
        <source>&amp;Filter contents</source>
        <translation>Fi&amp;ltrér indhold</translation>
    </message>
    <message>
        <source>&amp;Single letters as shortcuts</source>
        <translation>&amp;Enkelte bogstaver som genveje</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Indhold</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Noter</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Større tekst</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mindre tekst</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Almindelig tekststørrelse</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lyst</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mørkt</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Som &amp;systemet</translation>
    </message>
    <message>
        <source>&amp;Danish</source>
        <translation>&amp;Dansk</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Engelsk</translation>
    </message>
    <message>
        <source>&amp;Table in the whole window</source>
        <translation>&amp;Tabellen i hele vinduet</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Frem</translation>
    </message>
    <message>
        <source>&amp;Previous bilag</source>
        <translation>F&amp;orrige bilag</translation>
    </message>
    <message>
        <source>&amp;Next bilag</source>
        <translation>&amp;Næste bilag</translation>
    </message>
    <message>
        <source>N&amp;ext pane</source>
        <translation>Næste &amp;rude</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Forrige r&amp;ude</translation>
    </message>
    <message>
        <source>&amp;Write note</source>
        <translation>&amp;Skriv note</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>&amp;Markér som læst</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts …</source>
        <translation>&amp;Genvejstaster …</translation>
    </message>
    <message>
        <source>&amp;About Bilagviewer …</source>
        <translation>&amp;Om Bilagviewer …</translation>
    </message>
</context>
<context>
    <name>calendar_file</name>
    <message>
        <source>Save for the calendar</source>
        <translation>Gem til kalenderen</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>Named in</source>
        <translation>Nævnt i</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Hovedkontor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Ordlyd</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>overskredet</translation>
    </message>
    <message>
        <source>already held</source>
        <translation>allerede holdt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>Næste: {when}</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Mødet</translation>
    </message>
</context>
<context>
    <name>collecting</name>
    <message>
        <source>&amp;Add files …</source>
        <translation>&amp;Tilføj filer …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Flyt &amp;op</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Flyt &amp;ned</translation>
    </message>
    <message>
        <source>&amp;Save as .bilag …</source>
        <translation>&amp;Gem som .bilag …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>None of the files</source>
        <translation>Ingen af filerne</translation>
    </message>
    <message>
        <source>No files yet. Drag them here, or choose “Add files …”: an agenda, and a file for each bilag.</source>
        <translation>Ingen filer endnu. Træk dem herhen, eller vælg »Tilføj filer …«: en dagsorden og en fil for hvert bilag.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>A&amp;genda of the meeting</source>
        <translation>&amp;Dagsordenen for mødet</translation>
    </message>
    <message>
        <source>The chosen file</source>
        <translation>Den valgte fil</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Mødet</translation>
    </message>
    <message>
        <source>Result or text</source>
        <translation>Resultat eller tekst</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Filens tekst</translation>
    </message>
    <message>
        <source>What was done to the files</source>
        <translation>Hvad der blev gjort ved filerne</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>{share} % of the total</source>
        <translation>{share} % af i alt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spor</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Oplægsholder</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkter</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>headquarters</source>
        <translation>hovedkontor</translation>
    </message>
    <message>
        <source>department</source>
        <translation>afdeling</translation>
    </message>
    <message>
        <source>other, see remark</source>
        <translation>andet, se bemærkning</translation>
    </message>
    <message>
        <source>several in one town</source>
        <translation>flere i én by</translation>
    </message>
    <message>
        <source>Show all again, not only {name}</source>
        <translation>Vis alt igen, ikke kun {name}</translation>
    </message>
    <message>
        <source>Bornholm</source>
        <translation>Bornholm</translation>
    </message>
    <message>
        <source>The capital&apos;s area</source>
        <translation>Hovedstadsområdet</translation>
    </message>
    <message>
        <source>Outline: Natural Earth. Place names: GeoNames.org, CC BY 4.0.</source>
        <translation>Kortomrids: Natural Earth. Stednavne: GeoNames.org, CC BY 4.0.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Udseende</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prog</translation>
    </message>
    <message>
        <source>&amp;Meetings</source>
        <translation>&amp;Møder</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Noter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjælp</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Side {number} af {total}</translation>
    </message>
    <message>
        <source>Page {number} of {total} of the bilag itself</source>
        <translation>Bilagets egen side {number} af {total}</translation>
    </message>
    <message>
        <source>Page {number} of the bilag itself</source>
        <translation>Bilagets egen side {number}</translation>
    </message>
    <message>
        <source>Page {number} of the bilagssamling</source>
        <translation>Bilagssamlingens side {number}</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>Save a copy of the unsaved notes</source>
        <translation>Gem en kopi af de noter, der ikke er gemt</translation>
    </message>
    <message>
        <source>unsaved notes.txt</source>
        <translation>noter, der ikke er gemt.txt</translation>
    </message>
    <message>
        <source>The copy could not be written: {reason}</source>
        <translation>Kopien kunne ikke skrives: {reason}</translation>
    </message>
    <message>
        <source>The copy is in {path}.</source>
        <translation>Kopien ligger i {path}.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Map</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle noter</translation>
    </message>
    <message>
        <source>Dates and deadlines</source>
        <translation>Datoer og frister</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>things</source>
        <translation>emner</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>udsagn</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>today at {time}</source>
        <translation>i dag kl. {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>i går kl. {time}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Bilagssamling</source>
        <translation>Bilagssamling</translation>
    </message>
    <message>
        <source>The whole bilag</source>
        <translation>Hele bilaget</translation>
    </message>
    <message>
        <source>The whole punkt</source>
        <translation>Hele punktet</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>udsagn</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>{word} {number} of {total}</source>
        <translation>{word} {number} af {total}</translation>
    </message>
</context>
<context>
    <name>work_words</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} af {total}</translation>
    </message>
</context>
</TS>
